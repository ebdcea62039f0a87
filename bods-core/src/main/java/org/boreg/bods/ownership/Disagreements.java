package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Natural persons whom one regime takes for a beneficial owner of the subject and another does not. */
final class Disagreements {

    private Disagreements() {}

    /** @param answers by the codes of the regimes */
    static List<Warning> of(Map<String, OwnersAnswer> answers) {
        Map<Party, Map<String, Certainty>> verdicts = new LinkedHashMap<>();
        answers.forEach((code, answer) -> answer.owners().stream()
                .filter(owner -> owner.party().kind() == PartyKind.PERSON)
                .forEach(owner -> verdicts.computeIfAbsent(owner.party(), party -> new LinkedHashMap<>())
                        .put(code, owner.certainty())));
        List<Warning> warnings = new ArrayList<>();
        verdicts.forEach((party, byCode) -> {
            if (byCode.size() < answers.size() || Set.copyOf(byCode.values()).size() > 1) {
                warnings.add(warning(party, answers, byCode));
            }
        });
        return warnings;
    }

    private static Warning warning(Party party, Map<String, OwnersAnswer> answers, Map<String, Certainty> verdicts) {
        String message = answers.keySet().stream()
                .map(code -> code + " " + word(verdicts.getOrDefault(code, Certainty.NONE)))
                .collect(Collectors.joining(
                        ", ", party.label() + " is a beneficial owner by one regime and not so by another: ", ""));
        return new Warning(Caveat.REGIMES_DISAGREE, party.id(), message);
    }

    private static String word(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "certainly";
            case POSSIBLE -> "possibly";
            case NONE -> "not";
        };
    }
}
