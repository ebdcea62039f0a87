package org.boreg.service.access;

import java.util.Comparator;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;

/**
 * Who asks.
 *
 * @param name tells callers apart in the log and in what they leave behind, such as {@code operator} or {@code key:7f3a}; it is not their secret
 * @param roles none of the public
 * @param companies for which a filer may declare, as {@code SCHEME:identifier} or as a party's id; empty of all others
 */
public record Caller(String name, Set<Role> roles, Set<String> companies) {

    public static final Caller PUBLIC = new Caller("public", Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        companies = Set.copyOf(companies);
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

    /** How much this caller sees: what the role that sees most does. */
    public Viewer viewer() {
        return roles.stream().map(Role::viewer).max(Comparator.naturalOrder()).orElse(Viewer.PUBLIC);
    }
}
