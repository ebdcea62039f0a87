package org.boreg.service.access;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** How a caller goes through Spring Security: each role is an authority of its name. */
public final class Callers {

    static String[] authorities(Role... roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }

    /** From here on the request is this caller's. */
    static void isAsking(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Known(caller));
        SecurityContextHolder.setContext(context);
    }

    /** Who asks in this thread; the public where nobody is known. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Caller of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller
                : Caller.PUBLIC;
    }

    private static final class Known extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final transient Caller caller;

        Known(Caller caller) {
            super(caller.roles().stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.name()))
                    .toList());
            this.caller = caller;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return caller;
        }

        @Override
        public String getName() {
            return caller.name();
        }
    }

    private Callers() {}
}
