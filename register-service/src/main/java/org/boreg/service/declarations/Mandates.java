package org.boreg.service.declarations;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;

/** For which companies somebody declares. */
final class Mandates {

    /** The most that one filer declares for. */
    static final int MOST = 1_000;

    private final RegisterGraph graph;

    Mandates(RegisterGraph graph) {
        this.graph = graph;
    }

    /** Whether the caller may see, and treat, what is declared about this company. */
    boolean covers(Caller caller, String subject) {
        return caller.keepsTheRegister() || subjects(caller).contains(subject);
    }

    /** As {@code SCHEME:identifier}; a company that is named by a party's id has those of the party. */
    Set<String> subjects(Caller caller) {
        Set<String> subjects = new HashSet<>();
        if (caller.is(Role.FILER)) {
            caller.companies().stream().sorted().limit(MOST).forEach(company -> {
                Optional<StrongIdentifier> identifier = StrongIdentifier.parse(company);
                identifier
                        .map(StrongIdentifier::toString)
                        .ifPresentOrElse(subjects::add, () -> subjects.addAll(identifiers(company)));
            });
        }
        return subjects;
    }

    private List<String> identifiers(String partyId) {
        return graph.parties().find(partyId, Viewer.PUBLIC).stream()
                .map(PartySummary::identifiers)
                .flatMap(List::stream)
                .toList();
    }
}
