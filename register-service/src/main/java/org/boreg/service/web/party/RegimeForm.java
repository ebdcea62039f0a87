package org.boreg.service.web.party;

import java.util.LinkedHashMap;
import java.util.Map;
import org.boreg.service.questions.OwnersRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * By what rule a page tells who owns a company, as its form sends it: a form sends all its fields, also those that its rule does not ask for.
 *
 * @param regime null or empty for the usual one
 * @param threshold percent; null for the usual one
 * @param exclusive whether more than the threshold is asked for
 */
public record RegimeForm(
        @Nullable String regime,
        @Nullable Double threshold,
        @Nullable Boolean exclusive) {

    /** What is asked for. */
    public OwnersRequest request() {
        boolean byThreshold = isByThreshold();
        return OwnersRequest.of(
                byThreshold ? OwnersRequest.BY_THRESHOLD : regime,
                byThreshold ? threshold : null,
                byThreshold ? exclusive : null,
                null,
                null);
    }

    /** What is not usual, by the name of the parameter. */
    public Map<String, Object> asked() {
        OwnersRequest request = request();
        Map<String, Object> asked = new LinkedHashMap<>();
        if (!request.regime().equals(OwnersRequest.USUAL.regime())) {
            asked.put("regime", request.regime());
        }
        if (request.threshold() != OwnersRequest.USUAL.threshold()) {
            asked.put("threshold", request.threshold());
        }
        if (request.exclusive()) {
            asked.put("exclusive", true);
        }
        return asked;
    }

    public void addTo(UriComponentsBuilder address) {
        asked().forEach(address::queryParam);
    }

    private boolean isByThreshold() {
        return regime == null || regime.isBlank() || regime.equals(OwnersRequest.BY_THRESHOLD);
    }
}
