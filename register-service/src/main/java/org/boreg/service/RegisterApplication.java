package org.boreg.service;

import java.time.Clock;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.index.KeptIndex;
import org.boreg.service.acts.OperatorActs;
import org.boreg.service.audit.Audit;
import org.boreg.service.figures.Figures;
import org.boreg.service.picture.Pictures;
import org.boreg.service.questions.AnswersJson;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.Questions;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** What the service is made of. The settings and the driver are put in by {@link RegisterService}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class, proxyBeanMethods = false)
class RegisterApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Closed before the driver, which it uses. A heap that is small keeps half of itself for questions. */
    @Bean(initMethod = "start", destroyMethod = "close")
    KeptIndex ownershipIndex(Driver driver, ServiceSettings settings) {
        return new KeptIndex(
                driver, Math.min(settings.largestIndex(), Runtime.getRuntime().maxMemory() / 2));
    }

    @Bean
    RegisterGraph registerGraph(Driver driver, KeptIndex ownershipIndex, ServiceSettings settings) {
        return new RegisterGraph(driver, ownershipIndex, settings.disclosure());
    }

    @Bean
    Questions questions(RegisterGraph graph, Clock clock) {
        return new Questions(graph, clock);
    }

    /** Sentences are in the language of the request. */
    @Bean
    OwnershipQuestions ownershipQuestions(RegisterGraph graph, Clock clock) {
        return new OwnershipQuestions(graph, clock, LocaleContextHolder::getLocale);
    }

    @Bean
    Figures figures(RegisterGraph graph, Clock clock) {
        return new Figures(graph, clock);
    }

    @Bean
    Pictures pictures(RegisterGraph graph, Questions questions, Clock clock) {
        return new Pictures(graph, questions, clock);
    }

    @Bean
    OperatorActs operatorActs(RegisterGraph graph, Questions questions) {
        return new OperatorActs(graph, questions);
    }

    @Bean
    Audit audit(RegisterGraph graph) {
        return new Audit(graph);
    }

    @Bean
    JsonMapper jsonMapper() {
        return AnswersJson.mapper();
    }
}
