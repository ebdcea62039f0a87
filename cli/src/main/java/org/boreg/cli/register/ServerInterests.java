package org.boreg.cli.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.graph.read.Page;
import org.boreg.service.interest.InterestAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The applications for access on a legitimate interest of a running register, by the key of a regulator.
 *
 * <p>Every method throws {@link CannotAnswer} when the register is away, has no such application, or does not allow it.
 */
public final class ServerInterests {

    private static final String APPLICATIONS = "legitimate-interest";
    private static final int LARGEST_PAGE = 100;

    private final ServerApi api;

    public ServerInterests(Place.RegisterServer server) {
        this.api = new ServerApi(server);
    }

    /** Those first that are due first. */
    public Page<InterestAnswer> list(String state, int limit) {
        Page<InterestAnswer> page = page(state, limit, null);
        List<InterestAnswer> found = new ArrayList<>(page.items());
        while (page.next() != null && found.size() < limit) {
            page = page(state, limit - found.size(), page.next());
            found.addAll(page.items());
        }
        return new Page<>(found, page.next());
    }

    public InterestAnswer show(String id) {
        return api.get(ServerApi.path(APPLICATIONS, id), Map.of(), new TypeReference<>() {});
    }

    /**
     * @param until the last day; null for three years
     * @param reason what the applicant is told; null for nothing
     */
    public InterestAnswer grant(String id, @Nullable String until, @Nullable String reason) {
        Map<String, String> document = new LinkedHashMap<>();
        if (until != null) {
            document.put("until", until);
        }
        if (reason != null) {
            document.put("reason", reason);
        }
        return post(id, "grant", document);
    }

    public InterestAnswer refuse(String id, String reason) {
        return post(id, "refusal", Map.of("reason", reason));
    }

    public InterestAnswer revoke(String id, String reason) {
        return post(id, "revocation", Map.of("reason", reason));
    }

    private InterestAnswer post(String id, String what, Map<String, String> document) {
        return api.post(ServerApi.path(APPLICATIONS, id, what), document, new TypeReference<>() {});
    }

    private Page<InterestAnswer> page(String state, int limit, @Nullable String cursor) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("state", state);
        parameters.put("limit", Math.min(limit, LARGEST_PAGE));
        parameters.put("cursor", cursor);
        return api.get(ServerApi.path(APPLICATIONS), parameters, new TypeReference<>() {});
    }
}
