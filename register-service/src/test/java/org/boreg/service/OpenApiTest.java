package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends RunningService {

    @Test
    void theDocumentHasEveryPath() {
        JsonNode paths = document().get("paths");

        assertThat(new TreeSet<>(paths.propertyNames()))
                .containsExactlyInAnyOrder(
                        "/api/v1",
                        "/api/v1/about",
                        "/api/v1/changes",
                        "/api/v1/acts",
                        "/api/v1/acts/{id}",
                        "/api/v1/acts/{id}/revocation",
                        "/api/v1/audit",
                        "/api/v1/audit/verification",
                        "/api/v1/candidates",
                        "/api/v1/discrepancies",
                        "/api/v1/discrepancies/{id}",
                        "/api/v1/discrepancies/{id}/answer",
                        "/api/v1/discrepancies/{id}/decision",
                        "/api/v1/discrepancies/{id}/withdrawal",
                        "/api/v1/declarations",
                        "/api/v1/declarations/check",
                        "/api/v1/declarations/closings",
                        "/api/v1/declarations/confirmations",
                        "/api/v1/declarations/due",
                        "/api/v1/declarations/receipts/{number}",
                        "/api/v1/declarations/{id}",
                        "/api/v1/declarations/{id}/check",
                        "/api/v1/declarations/{id}/correction",
                        "/api/v1/declarations/{id}/publication",
                        "/api/v1/declarations/{id}/receipt",
                        "/api/v1/declarations/{id}/return",
                        "/api/v1/declarations/{id}/review",
                        "/api/v1/declarations/{id}/submission",
                        "/api/v1/declarations/{id}/withdrawal",
                        "/api/v1/export",
                        "/api/v1/imports",
                        "/api/v1/imports/folder",
                        "/api/v1/imports/{id}",
                        "/api/v1/imports/{id}/cancel",
                        "/api/v1/imports/{id}/events",
                        "/api/v1/imports/{id}/pause",
                        "/api/v1/imports/{id}/rejects",
                        "/api/v1/imports/{id}/rejects/reasons",
                        "/api/v1/imports/{id}/resume",
                        "/api/v1/imports/{id}/undo",
                        "/api/v1/keys",
                        "/api/v1/keys/{id}",
                        "/api/v1/keys/{id}/revocation",
                        "/api/v1/legitimate-interest",
                        "/api/v1/legitimate-interest/{id}",
                        "/api/v1/legitimate-interest/{id}/grant",
                        "/api/v1/legitimate-interest/{id}/key",
                        "/api/v1/legitimate-interest/{id}/refusal",
                        "/api/v1/legitimate-interest/{id}/revocation",
                        "/api/v1/me",
                        "/api/v1/parties/{id}",
                        "/api/v1/parties/{id}/candidates",
                        "/api/v1/parties/{id}/connections",
                        "/api/v1/parties/{id}/difference",
                        "/api/v1/parties/{id}/history",
                        "/api/v1/parties/{id}/holders",
                        "/api/v1/records/{recordId}/history",
                        "/api/v1/parties/{id}/holdings",
                        "/api/v1/parties/{id}/merge",
                        "/api/v1/parties/{id}/owners",
                        "/api/v1/parties/{id}/picture",
                        "/api/v1/parties/{id}/portfolio",
                        "/api/v1/parties/{id}/regimes",
                        "/api/v1/parties/{id}/split",
                        "/api/v1/parties/{id}/timeline",
                        "/api/v1/search",
                        "/api/v1/statements/{statementId}",
                        "/api/v1/statements/{statementId}/redaction",
                        "/api/v1/suggest",
                        "/api/v1/uploads",
                        "/api/v1/uploads/{id}",
                        "/api/v1/validate");
    }

    @Test
    void everyOperationIsExplainedAndNamesItsProblems() {
        document()
                .get("paths")
                .forEach(path -> path.properties().forEach(operation -> {
                    assertThat(operation.getValue().path("summary").asString(""))
                            .isNotEmpty();
                    assertThat(operation.getValue().path("operationId").asString(""))
                            .isNotEmpty();
                    assertThat(operation
                                    .getValue()
                                    .at("/responses/503/content/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .isEqualTo("#/components/schemas/Problem");
                    operation
                            .getValue()
                            .path("parameters")
                            .forEach(parameter -> assertThat(
                                            parameter.path("description").asString(""))
                                    .as(parameter.toString())
                                    .isNotEmpty());
                }));
    }

    @Test
    void everyPropertyOfEveryAnswerIsExplained() {
        document().at("/components/schemas").properties().forEach(schema -> {
            if (!schema.getKey().equals("Problem")) {
                schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> assertThat(explanation(property))
                                .as(schema.getKey() + "." + property.getKey())
                                .isNotEmpty());
            }
        });
    }

    @Test
    void whoAsksIsNoParameter() {
        assertThat(document().toString()).doesNotContain("viewer");
    }

    @Test
    void sendingFilesNeedsAKey() {
        assertThat(document().at("/paths/~1api~1v1~1imports/post/security/0").has("operatorKey"))
                .isTrue();
        assertThat(document()
                        .at("/components/securitySchemes/operatorKey/scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    @Test
    void aValidationNeedsNoKeyAndItsReportIsDescribed() {
        JsonNode validate = document().at("/paths/~1api~1v1~1validate/post");

        assertThat(validate.has("security")).isFalse();
        assertThat(validate.at("/responses/413").isMissingNode()).isFalse();
        assertThat(validate.at("/responses/200/content/application~1json/schema/$ref")
                        .asString(""))
                .isEqualTo("#/components/schemas/ReportJson");
        assertThat(validate.at("/responses/200/content").has("text/html")).isTrue();
        assertThat(validate.path("parameters"))
                .extracting(parameter -> parameter.path("name").asString())
                .containsExactlyInAnyOrder("lang", "listed", "fileName");
    }

    private JsonNode document() {
        Reply reply = publicly.get("/openapi.json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("openapi").asString()).startsWith("3.1");
        return reply.json();
    }

    private static String explanation(Map.Entry<String, JsonNode> property) {
        return property.getValue().path("description").asString("");
    }
}
