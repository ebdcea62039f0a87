package org.boreg.service;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.service.imports.Imports;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The register's service, running in this process until it is closed. */
public final class RegisterService implements AutoCloseable {

    /** Who asks over HTTP does not wait for minutes: a Neo4j that is away is said to be away. */
    private static final Config DRIVER = Config.builder()
            .withUserAgent("boreg")
            .withConnectionTimeout(5, TimeUnit.SECONDS)
            .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
            .withMaxConnectionLifetime(30, TimeUnit.MINUTES)
            .withConnectionLivenessCheckTimeout(30, TimeUnit.SECONDS)
            .build();

    private final ServiceSettings settings;
    private final ConfigurableApplicationContext context;

    private RegisterService(ServiceSettings settings, ConfigurableApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * Brings the database's shape up to date and starts; when this returns, the service answers. It does not close itself when
     * the JVM ends: its owner does, before the Neo4j that it uses.
     *
     * @throws RegisterUnavailable when Neo4j cannot be reached or refuses the password
     * @throws ServiceNotStarted when the port is taken, or something else keeps it from starting
     */
    public static RegisterService start(ServiceSettings settings) {
        try {
            return new RegisterService(
                    settings,
                    new SpringApplicationBuilder(RegisterApplication.class)
                            .web(WebApplicationType.SERVLET)
                            .bannerMode(Banner.Mode.OFF)
                            .logStartupInfo(false)
                            .registerShutdownHook(false)
                            // Settings come from the caller alone, not from files that lie in the working folder.
                            .properties("spring.config.location=classpath:/register-service.properties")
                            .initializers(context -> prepare((GenericApplicationContext) context, settings))
                            .run());
        } catch (RuntimeException failure) {
            throw notStarted(settings, failure);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Where a browser of this machine finds it, such as {@code http://127.0.0.1:8080/}. */
    public URI address() {
        boolean anyAddress = settings.bindAddress().equals("0.0.0.0")
                || settings.bindAddress().equals("::");
        String host = anyAddress ? "localhost" : settings.bindAddress();
        return URI.create("http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port()));
    }

    /** Answers what was asked already, stops the import that runs after its batch, and lets go of Neo4j. */
    @Override
    public void close() {
        context.close();
    }

    /** A part of the service, for tests of what cannot be reached over HTTP. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static void prepare(GenericApplicationContext context, ServiceSettings settings) {
        context.registerBean(ServiceSettings.class, () -> settings);
        Driver driver = connect(settings);
        context.registerBean(Driver.class, () -> driver);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "service-settings",
                        Map.of(
                                "server.port", settings.port(),
                                "server.address", settings.bindAddress(),
                                "spring.servlet.multipart.location",
                                        Imports.folder(settings)
                                                .toAbsolutePath()
                                                .toString(),
                                "spring.servlet.multipart.max-file-size", settings.largestUpload() + "B",
                                // What surrounds the file in a form.
                                "spring.servlet.multipart.max-request-size",
                                        Math.addExact(settings.largestUpload(), 64 * 1024) + "B")));
    }

    private static Driver connect(ServiceSettings settings) {
        Driver driver = GraphDatabase.driver(
                settings.neo4jUri(), AuthTokens.basic(settings.neo4jUser(), settings.neo4jPassword()), DRIVER);
        try {
            new RegisterGraph(driver).migrate();
            return driver;
        } catch (RuntimeException failure) {
            driver.close();
            throw failure;
        }
    }

    private static RuntimeException notStarted(ServiceSettings settings, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new ServiceNotStarted(
                        "Port %d is in use by another program.".formatted(settings.port()), failure);
            }
            if (cause instanceof RegisterUnavailable away) {
                return away;
            }
        }
        return new ServiceNotStarted("The service does not start: " + failure.getMessage(), failure);
    }
}
