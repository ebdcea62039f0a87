package org.boreg.service.api;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import org.boreg.service.questions.AskedDates;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every question can be asked with, read and described in one place. */
@Configuration(proxyBeanMethods = false)
class ApiArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskedDatesArgument());
    }

    @Bean
    OperationCustomizer askedDates() {
        return (operation, handler) -> {
            if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(AskedDates.class)) {
                operation.addParametersItem(day(
                        AskedDates.AS_OF,
                        "The day of which it is asked: what was true in the world then. Today where left out."));
                operation.addParametersItem(day(
                        AskedDates.KNOWN_AT,
                        "Only what was published by the end of this day counts. Today where left out."));
            }
            return operation;
        };
    }

    private static Parameter day(String name, String description) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .required(false)
                .example("2024-03-31")
                .schema(new StringSchema().format("date"));
    }
}
