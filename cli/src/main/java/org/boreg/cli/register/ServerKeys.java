package org.boreg.cli.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.graph.read.Page;
import org.boreg.service.keys.CreatedKey;
import org.boreg.service.keys.KeyAnswer;
import org.boreg.service.keys.NewKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The keys of a running register, by the key of an operator.
 *
 * <p>Every method throws {@link CannotAnswer} when the register is away, has no such key, or does not allow it.
 */
public final class ServerKeys {

    private static final String KEYS = "keys";
    private static final int LARGEST_PAGE = 100;

    private final ServerApi api;

    public ServerKeys(Place.RegisterServer server) {
        this.api = new ServerApi(server);
    }

    public CreatedKey create(NewKey wish) {
        return api.post(ServerApi.path(KEYS), wish, new TypeReference<>() {});
    }

    /** The latest keys. */
    public Page<KeyAnswer> list(int limit) {
        Page<KeyAnswer> page = page(limit, null);
        List<KeyAnswer> found = new ArrayList<>(page.items());
        while (page.next() != null && found.size() < limit) {
            page = page(limit - found.size(), page.next());
            found.addAll(page.items());
        }
        return new Page<>(found, page.next());
    }

    public KeyAnswer show(String id) {
        return api.get(ServerApi.path(KEYS, id), Map.of(), new TypeReference<>() {});
    }

    public KeyAnswer revoke(String id, String reason) {
        return api.post(ServerApi.path(KEYS, id, "revocation"), Map.of("reason", reason), new TypeReference<>() {});
    }

    private Page<KeyAnswer> page(int limit, @Nullable String cursor) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("limit", Math.min(limit, LARGEST_PAGE));
        parameters.put("cursor", cursor);
        return api.get(ServerApi.path(KEYS), parameters, new TypeReference<>() {});
    }
}
