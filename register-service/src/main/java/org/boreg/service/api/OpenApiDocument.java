package org.boreg.service.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.access.Caller;
import org.boreg.service.imports.ImportWishes;
import org.boreg.service.questions.AskedDates;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document: what the controllers say of themselves, and what holds for all of them. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    static final String OPERATOR_KEY = "operatorKey";

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Viewer.class, Caller.class, AskedDates.class, ImportWishes.class);
        SpringDocUtils.getConfig()
                .replaceWithSchema(JsonNode.class, new ObjectSchema().description("A BODS 0.4 statement"));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("boreg")
                        .version("1")
                        .description(
                                "A public register of beneficial ownership, in the terms of the Beneficial Ownership Data"
                                        + " Standard (BODS) 0.4. Reading is open to everybody and from every web page; what the law keeps"
                                        + " from the public is left out. Whatever changes something needs a key. Lists go on where `next` says:"
                                        + " hand it back as `cursor`. Every error is a problem document (RFC 9457).")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("This register")))
                .components(new Components()
                        .addSecuritySchemes(
                                OPERATOR_KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A key that an operator made (`boreg keys`), or a token of the register's identity provider."
                                                        + " What it allows and shows depends on its roles: `/api/v1/me` tells."))
                        .addSchemas(PROBLEM, problem()));
    }

    /** Properties are described where translators and lawyers can read them, in one file, not in annotations. */
    @Bean
    OpenApiCustomizer whatHoldsForAll() throws IOException {
        Properties descriptions = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("descriptions.properties", OpenApiDocument.class));
        return document -> {
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(OpenApiDocument::addProblems);
            document.getComponents().getSchemas().forEach((name, schema) -> describe(name, schema, descriptions));
        };
    }

    private static void addProblems(Operation operation) {
        operation.getResponses().addApiResponse("400", problem("A parameter is missing or none that can be used"));
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            operation.getResponses().addApiResponse("404", problem("The register has no such thing"));
        }
        if (operation.getTags() != null && operation.getTags().contains("Parties")) {
            operation
                    .getResponses()
                    .addApiResponse("300", problem("The id can mean several parties, which `matches` lists"));
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.getResponses().addApiResponse("401", problem("A key or token is missing or not good"));
            operation.getResponses().addApiResponse("403", problem("This key or token does not allow that"));
            operation.getResponses().addApiResponse("413", problem("The file is larger than this register takes"));
        }
        operation
                .getResponses()
                .addApiResponse("429", problem("Too many requests; `Retry-After` says when to ask again"));
        if (operation.getTags() != null && operation.getTags().contains("Declarations")) {
            addProblemsOfDeclarations(operation);
        }
        boolean isValidation =
                operation.getTags() != null && operation.getTags().contains("Validation");
        if (isValidation) {
            operation.getResponses().addApiResponse("408", problem("The file takes too long to arrive"));
            operation.getResponses().addApiResponse("413", problem("The file is larger than is looked at here"));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "503",
                        problem(
                                isValidation
                                        ? "Other files are being looked at; `Retry-After` says when to try again"
                                        : "owners".equals(operation.getOperationId())
                                                ? "The register's database does not answer, or the answer takes too long to"
                                                        + " work out (`too-much-to-work-out`); `detail` says what to ask instead"
                                                : "The register's database does not answer"));
    }

    private static void addProblemsOfDeclarations(Operation operation) {
        operation.getResponses().addApiResponse("403", problem("The key does not allow this, or not for this company"));
        operation
                .getResponses()
                .addApiResponse("409", problem("The declaration is in a state in which this is not done"));
        operation.getResponses().addApiResponse("412", problem("It was changed since `If-Match` was read"));
        operation
                .getResponses()
                .addApiResponse(
                        "422",
                        problem(
                                "It has errors, which `findings` tells at their fields; or another one was sent by the same key"));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    @SuppressWarnings("rawtypes") // swagger-models has raw types throughout
    private static void describe(String name, Schema<?> schema, Properties descriptions) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.forEach((property, type) -> {
                String description =
                        descriptions.getProperty(name + "." + property, descriptions.getProperty(property));
                if (description != null) {
                    type.setDescription(description);
                }
            });
        }
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new Schema<String>().type("string").example("urn:boreg:problem:invalid-parameter"))
                .addProperty("title", new Schema<String>().type("string").example("Bad Request"))
                .addProperty("status", new Schema<Integer>().type("integer").example(400))
                .addProperty(
                        "detail",
                        new Schema<String>().type("string").example("\"limit\" is a number from 1 to 100, not 0."))
                .addProperty("instance", new Schema<String>().type("string").example("/api/v1/search"))
                .addProperty("parameter", new Schema<String>().type("string").example("limit"));
    }
}
