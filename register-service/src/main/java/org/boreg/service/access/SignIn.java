package org.boreg.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.audit.AuditLog;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/**
 * Keeps for a browser what its user is known by, in a session of this process's memory, and nowhere else. With each request it is looked at
 * anew: a key that is revoked, or a token that ends, ends the session.
 */
public final class SignIn {

    private static final String ATTRIBUTE = SignIn.class.getName();

    private final Credentials credentials;
    private final AuditLog log;

    /** Not serializable, so that no server writes it to a disk. */
    private record Kept(String credential) {

        @Override
        public String toString() {
            return "kept";
        }
    }

    SignIn(Credentials credentials, AuditLog log) {
        this.credentials = credentials;
        this.log = log;
    }

    /**
     * Whoever asks is signed in from here on.
     *
     * @param credential a key, or a token of the identity provider
     * @throws AuthenticationException when it is not good; the message says why, to who sent it
     */
    public Caller begin(String credential, HttpServletRequest request) {
        Caller caller = credentials.sent(credential, request.getRemoteAddr());
        log.append(new AuditEvent(caller.name(), caller.role(), "session.begin", null, null));
        end(request);
        // A new one: whoever knew the id of the old one knows nothing.
        request.getSession(true).setAttribute(ATTRIBUTE, new Kept(credential));
        return caller;
    }

    /** A page of this register, whatever was asked for: nobody is led elsewhere after signing in. */
    public static String local(String next) {
        boolean isPath =
                next.startsWith("/") && !next.startsWith("//") && next.chars().noneMatch(c -> c == '\\' || c < ' ');
        return isPath ? next : "/";
    }

    /** Nobody is signed in any more; nothing happens where nobody was. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /**
     * Who is signed in; empty where nobody is, or what they were known by is good no more.
     *
     * @throws AuthenticationServiceException when that cannot be found out at the moment
     */
    Optional<Caller> whoIsIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Kept kept)) {
            return Optional.empty();
        }
        try {
            return Optional.of(credentials.known(kept.credential()));
        } catch (AuthenticationServiceException away) {
            throw away;
        } catch (AuthenticationException ended) {
            session.invalidate();
            return Optional.empty();
        }
    }
}
