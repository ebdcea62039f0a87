package org.boreg.service.access;

import java.util.Optional;
import org.boreg.graph.RegisterUnavailable;
import org.springframework.security.core.AuthenticationException;

/** Those who are known by one kind of credential. */
public interface KnownCallers {

    /**
     * @param credential what stands after {@code Bearer}
     * @return empty where it is of another kind
     * @throws AuthenticationException where it is of this kind and not good; the message says why, to the caller
     * @throws RegisterUnavailable when that cannot be found out at the moment
     */
    Optional<Caller> find(String credential);
}
