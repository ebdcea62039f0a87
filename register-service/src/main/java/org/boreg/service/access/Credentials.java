package org.boreg.service.access;

import java.util.List;
import java.util.Optional;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.service.limits.Allowance;
import org.boreg.service.limits.RequestLimits;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;

/** Says whose a key or token is, whichever way it comes, and counts what was not good. */
final class Credentials {

    private final List<KnownCallers> kinds;
    private final RequestLimits limits;

    Credentials(List<KnownCallers> kinds, RequestLimits limits) {
        this.kinds = List.copyOf(kinds);
        this.limits = limits;
    }

    /**
     * What an address sends.
     *
     * @throws TooManyAttempts when it is not looked at, since too much came from there that was not good
     * @throws AuthenticationServiceException when that cannot be found out at the moment
     * @throws AuthenticationException when it is not good; the message says why, to who sent it
     */
    Caller sent(String credential, String address) {
        Optional<Allowance> attempts = limits.attemptsOf(address);
        if (attempts.isPresent() && !attempts.get().isEnough()) {
            // Not looked at, be it good: looking is what there has been too much of.
            throw new TooManyAttempts(attempts.get());
        }
        try {
            return known(credential);
        } catch (AuthenticationServiceException away) {
            throw away;
        } catch (AuthenticationException refused) {
            limits.failed(address);
            throw refused;
        }
    }

    /** One that was good before, and may be no more. Throws what {@link #sent} does, but counts nothing. */
    Caller known(String credential) {
        try {
            return kinds.stream()
                    .map(kind -> kind.find(credential))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new BadCredentialsException("This is no key of this register."));
        } catch (RegisterUnavailable away) {
            throw new AuthenticationServiceException(
                    "The register's database does not answer, so that keys cannot be looked up.", away);
        }
    }

    /** From one address came too much that was not good. */
    static final class TooManyAttempts extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final transient Allowance allowance;

        TooManyAttempts(Allowance allowance) {
            super("From this address came too many keys that were not good.");
            this.allowance = allowance;
        }

        Allowance allowance() {
            return allowance;
        }
    }
}
