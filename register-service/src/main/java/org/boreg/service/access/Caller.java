package org.boreg.service.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name tells callers apart in the log and in what they leave behind, such as {@code operator} or {@code key:7f3a}; it is not their secret
 * @param roles none of the public
 * @param companies for which a filer may declare, as {@code SCHEME:identifier} or as a party's id; empty of all others
 * @param until when what it is known by ends; null where that has no end, or nobody knows
 */
public record Caller(
        String name,
        Set<Role> roles,
        Set<String> companies,
        @Nullable Instant until) {

    public static final Caller PUBLIC = new Caller("public", Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        companies = Set.copyOf(companies);
    }

    public Caller(String name, Set<Role> roles, Set<String> companies) {
        this(name, roles, companies, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this is somebody who keeps the register. */
    public boolean keepsTheRegister() {
        return is(Role.REGULATOR) || is(Role.OPERATOR);
    }

    public boolean isPublic() {
        return roles.isEmpty();
    }

    /** The code of the role that may most, such as {@code regulator}; {@code public} where there is none. */
    public String role() {
        return roles.stream().max(Comparator.naturalOrder()).map(Role::code).orElse(PUBLIC.name);
    }

    /** How much this caller sees: what the role that sees most does. */
    public Viewer viewer() {
        return roles.stream().map(Role::viewer).max(Comparator.naturalOrder()).orElse(Viewer.PUBLIC);
    }
}
