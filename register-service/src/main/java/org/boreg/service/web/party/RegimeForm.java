package org.boreg.service.web.party;

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

    /** Adds what is not usual. */
    public void addTo(UriComponentsBuilder address) {
        OwnersRequest request = request();
        if (!request.regime().equals(OwnersRequest.USUAL.regime())) {
            address.queryParam("regime", request.regime());
        }
        if (request.threshold() != OwnersRequest.USUAL.threshold()) {
            address.queryParam("threshold", request.threshold());
        }
        if (request.exclusive()) {
            address.queryParam("exclusive", true);
        }
    }

    private boolean isByThreshold() {
        return regime == null || regime.isBlank() || regime.equals(OwnersRequest.BY_THRESHOLD);
    }
}
