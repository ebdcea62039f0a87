package org.boreg.service.web.party;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.TimelineAnswer;
import org.boreg.service.questions.TimelineAnswer.LinkOverTime;
import org.jspecify.annotations.Nullable;

/** Whose relationship a record is about. */
record Relation(OwnerParty owner, OwnerParty owned) {

    /** By recordId, those that are part of who owned the company when. */
    static Map<String, Relation> of(TimelineAnswer timeline) {
        Map<String, Relation> relations = new LinkedHashMap<>();
        timeline.days().stream()
                .flatMap(day -> Stream.concat(day.begun().stream(), day.ended().stream()))
                .forEach(link -> relations.putIfAbsent(link.recordId(), of(link, timeline.parties())));
        relations.values().removeIf(Objects::isNull);
        return relations;
    }

    private static @Nullable Relation of(LinkOverTime link, Map<String, OwnerParty> parties) {
        OwnerParty owner = parties.get(link.owner());
        OwnerParty owned = parties.get(link.owned());
        return owner == null || owned == null ? null : new Relation(owner, owned);
    }
}
