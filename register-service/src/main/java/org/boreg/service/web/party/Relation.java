package org.boreg.service.web.party;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.TimelineAnswer;
import org.boreg.service.questions.TimelineAnswer.LinkOverTime;

/** Whose relationship a record is about. */
record Relation(OwnerParty owner, OwnerParty owned) {

    /** By recordId, those that are part of who owned the company when; without ids that several publishers use for several things. */
    static Map<String, Relation> of(TimelineAnswer timeline) {
        Map<String, Set<Relation>> told = new HashMap<>();
        timeline.days().stream()
                .flatMap(day -> Stream.concat(day.begun().stream(), day.ended().stream()))
                .filter(link -> timeline.parties().keySet().containsAll(List.of(link.owner(), link.owned())))
                .forEach(link -> told.computeIfAbsent(link.recordId(), id -> new HashSet<>())
                        .add(of(link, timeline.parties())));
        Map<String, Relation> relations = new HashMap<>();
        told.forEach((recordId, candidates) -> {
            if (candidates.size() == 1) {
                relations.put(recordId, candidates.iterator().next());
            }
        });
        return relations;
    }

    private static Relation of(LinkOverTime link, Map<String, OwnerParty> parties) {
        return new Relation(parties.get(link.owner()), parties.get(link.owned()));
    }
}
