package org.boreg.service.tokens;

import com.nimbusds.jose.KeySourceException;
import org.jspecify.annotations.Nullable;

/** The keys of the issuer are not to be had at the moment. */
final class IssuerAway extends KeySourceException {

    private static final long serialVersionUID = 1L;

    IssuerAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
