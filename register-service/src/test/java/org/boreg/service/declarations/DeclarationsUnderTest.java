package org.boreg.service.declarations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.boreg.graph.RegisterGraph;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.DeclarationSettings;
import org.boreg.service.ServiceSettings;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.neo4j.config.AbstractNeo4jConfig;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/** The service of declarations without the rest, on a day that the test chooses. */
final class DeclarationsUnderTest implements AutoCloseable {

    final Day day = new Day();
    final Declarations declarations;
    final Desk desk;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    DeclarationsUnderTest(Driver driver, BoltAddress neo4j, DeclarationSettings how) {
        ServiceSettings settings = ServiceSettings.of(neo4j.uri(), neo4j.user(), neo4j.password(), Path.of("none"))
                .withDeclarations(how);
        context.registerBean(Driver.class, () -> driver, definition -> definition.setDestroyMethodName(""));
        context.registerBean(RegisterGraph.class, () -> new RegisterGraph(driver));
        context.registerBean(ServiceSettings.class, () -> settings);
        context.registerBean(Clock.class, () -> day);
        context.register(Stores.class, Desk.class, Declarations.class);
        context.refresh();
        declarations = context.getBean(Declarations.class);
        desk = context.getBean(Desk.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** A clock that stands at noon. */
    static final class Day extends Clock {

        private LocalDate day = LocalDate.of(2026, 11, 20);

        void is(String date) {
            day = LocalDate.parse(date);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }

    /** No configuration by itself: the service under test, which looks for those, must not find it. */
    @EnableNeo4jRepositories(basePackages = "org.boreg.service.declarations")
    static class Stores extends AbstractNeo4jConfig {

        private final ObjectProvider<Driver> driver;

        Stores(ObjectProvider<Driver> driver) {
            this.driver = driver;
        }

        @Override
        public Driver driver() {
            return driver.getObject();
        }
    }
}
