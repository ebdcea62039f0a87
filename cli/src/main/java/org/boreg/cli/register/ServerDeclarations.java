package org.boreg.cli.register;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.graph.read.Page;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.DeclarationAnswer;
import org.boreg.service.declarations.DueAnswer;
import org.boreg.service.declarations.Receipt;
import org.boreg.service.declarations.ReturnReason;
import org.boreg.service.questions.AnswersJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The declarations of a running register, as far as the key that is sent may see and treat them. */
public final class ServerDeclarations {

    private static final String DECLARATIONS = "declarations";
    private static final String KEY = "Idempotency-Key";

    private final ServerApi api;

    public ServerDeclarations(Place.RegisterServer server) {
        this.api = new ServerApi(server);
    }

    /** @param content a form or statements, as JSON */
    public CheckAnswer check(String content, String language) {
        return api.post(
                ServerApi.path(DECLARATIONS, "check") + "?lang=" + language,
                content,
                Map.of(),
                new TypeReference<>() {});
    }

    /** What is wrong with a draft that is kept. */
    public CheckAnswer checkOf(String id, String language) {
        return api.get(ServerApi.path(DECLARATIONS, id, "check"), Map.of("lang", language), new TypeReference<>() {});
    }

    /** @param key by which the same declaration is known when it is sent again */
    public DeclarationAnswer draft(String content, String key) {
        return made(ServerApi.path(DECLARATIONS), content, key);
    }

    public Receipt submit(String id) {
        return api.post(ServerApi.path(DECLARATIONS, id, "submission"), "", Map.of(), new TypeReference<>() {});
    }

    public Page<DeclarationAnswer> list(
            @Nullable String state, @Nullable String subject, boolean late, int limit, @Nullable String cursor) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("state", state);
        parameters.put("subject", subject);
        parameters.put("late", late);
        parameters.put("limit", limit);
        parameters.put("cursor", cursor);
        return api.get(ServerApi.path(DECLARATIONS), parameters, new TypeReference<>() {});
    }

    public DeclarationAnswer one(String id) {
        return api.get(ServerApi.path(DECLARATIONS, id), Map.of(), new TypeReference<>() {});
    }

    public DeclarationAnswer confirm(String subject, @Nullable String date, String key) {
        return made(ServerApi.path(DECLARATIONS, "confirmations"), about(subject, date, null), key);
    }

    public DeclarationAnswer close(String subject, @Nullable String date, String reason, String key) {
        return made(ServerApi.path(DECLARATIONS, "closings"), about(subject, date, reason), key);
    }

    public DeclarationAnswer withdraw(String id) {
        return api.post(ServerApi.path(DECLARATIONS, id, "withdrawal"), "", Map.of(), new TypeReference<>() {});
    }

    /** A draft that says what a published declaration says, to be changed. */
    public DeclarationAnswer correct(String id, String key) {
        return made(ServerApi.path(DECLARATIONS, id, "correction"), "", key);
    }

    /** Puts another content in the place of that of a draft. */
    public void revise(String id, String content) {
        api.exchange(
                "PUT",
                ServerApi.path(DECLARATIONS, id),
                HttpRequest.BodyPublishers.ofString(content),
                Map.of("Content-Type", "application/json"));
    }

    public DeclarationAnswer review(String id) {
        return api.post(ServerApi.path(DECLARATIONS, id, "review"), "", Map.of(), new TypeReference<>() {});
    }

    public DeclarationAnswer publish(String id) {
        return api.post(ServerApi.path(DECLARATIONS, id, "publication"), "", Map.of(), new TypeReference<>() {});
    }

    public DeclarationAnswer giveBack(String id, List<ReturnReason> reasons) {
        return api.post(
                ServerApi.path(DECLARATIONS, id, "return"), Map.of("reasons", reasons), new TypeReference<>() {});
    }

    /** @param late only what is past */
    public DueAnswer due(boolean late) {
        return api.get(ServerApi.path(DECLARATIONS, "due"), Map.of("late", late), new TypeReference<>() {});
    }

    private DeclarationAnswer made(String path, String content, String key) {
        return api.post(path, content, Map.of(KEY, key), new TypeReference<>() {});
    }

    private static String about(String subject, @Nullable String date, @Nullable String reason) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("subject", subject);
        if (date != null) {
            request.put("date", date);
        }
        if (reason != null) {
            request.put("reason", reason);
        }
        return AnswersJson.mapper().writeValueAsString(request);
    }
}
