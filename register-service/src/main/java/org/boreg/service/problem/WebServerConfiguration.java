package org.boreg.service.problem;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How the web server takes addresses, and how it says that one is none. */
@Configuration(proxyBeanMethods = false)
class WebServerConfiguration {

    /** Publishers make recordIds of addresses, so that an id in a path can have slashes in it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> addresses(JsonMapper json) {
        String passThrough = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling(passThrough);
                connector.setEncodedReverseSolidusHandling(passThrough);
            });
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve(json)));
        };
    }
}
