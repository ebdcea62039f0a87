package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Map<String, Certainty> all = new LinkedHashMap<>();
        answers.keySet().forEach(code -> all.put(code, verdicts.getOrDefault(code, Certainty.NONE)));
        return new Warning(Caveat.REGIMES_DISAGREE, party.id(), Cautions.disagreement(party.label(), all));
    }
}
