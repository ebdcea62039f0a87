package org.boreg.service.tokens;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.boreg.service.ServiceSettings;
import org.boreg.service.TokenSettings;
import org.boreg.service.access.Caller;
import org.boreg.service.access.KnownCallers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;

/** Those who are known by a token of the register's identity provider, where it has one. */
@Service
public final class TokenCallers implements KnownCallers {

    /** A JSON Web Token begins with an encoded brace, and its parts are joined by dots, which no key has. */
    private static final Pattern FORM = Pattern.compile("ey[\\w-]*\\.[\\w-]*\\.[\\w-]*");

    private final @Nullable Tokens tokens;

    TokenCallers(ServiceSettings settings, Clock clock) {
        TokenSettings issuer = settings.access().tokens();
        this.tokens = issuer == null ? null : new Tokens(issuer, clock);
    }

    @Override
    public Optional<Caller> find(String credential) {
        if (!FORM.matcher(credential).matches()) {
            return Optional.empty();
        }
        if (tokens == null) {
            throw new BadCredentialsException("This register takes no tokens, only keys.");
        }
        return Optional.of(tokens.bearer(credential));
    }
}
