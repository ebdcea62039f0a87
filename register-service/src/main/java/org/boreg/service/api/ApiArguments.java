package org.boreg.service.api;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.boreg.service.imports.ImportWishes;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.PortfolioView;
import org.boreg.service.questions.RegimesView;
import org.boreg.service.questions.TimelineAnswer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every question can be asked with, read and described in one place. */
@Configuration(proxyBeanMethods = false)
class ApiArguments implements WebMvcConfigurer {

    private static final Set<Class<?>> WITH_SENTENCES = Set.of(
            OwnersView.class, RegimesView.class, PortfolioView.class, TimelineAnswer.class, DifferenceAnswer.class);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskedDatesArgument());
        resolvers.add(new ImportWishesArgument());
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

    @Bean
    OperationCustomizer languageOfSentences() {
        return (operation, handler) -> {
            if (WITH_SENTENCES.contains(handler.getMethod().getReturnType())) {
                operation.addParametersItem(wish(
                        "lang",
                        "The language of the sentences in the answer.",
                        new StringSchema()._enum(List.of("en", "es"))._default("en")));
            }
            return operation;
        };
    }

    @Bean
    OperationCustomizer importWishes() {
        return (operation, handler) -> {
            if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(ImportWishes.class)) {
                operation.addParametersItem(wish(
                        ImportWishesArgument.FORMAT,
                        "What the files are in.",
                        new StringSchema()
                                ._enum(List.copyOf(ImportWishes.formats()))
                                ._default(ImportWishes.USUAL_FORMAT)));
                operation.addParametersItem(wish(
                        ImportWishesArgument.PUBLISHED,
                        "The day on which the files were published, where their names do not say it.",
                        new StringSchema().format("date")));
                operation.addParametersItem(wish(
                        ImportWishesArgument.SNAPSHOT,
                        "Whether the files are all that the source has: what it had before and has no more is closed.",
                        new BooleanSchema()._default(false)));
                operation.addParametersItem(wish(
                        ImportWishesArgument.DRY_RUN,
                        "Whether to say only what would become of the files.",
                        new BooleanSchema()._default(false)));
                operation.addParametersItem(wish(
                        ImportWishesArgument.MAX_ERRORS,
                        "After more findings that are errors the import is given up. Any number where left out.",
                        new IntegerSchema().minimum(BigDecimal.ZERO)));
            }
            return operation;
        };
    }

    private static Parameter wish(String name, String description, Schema<?> schema) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
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
