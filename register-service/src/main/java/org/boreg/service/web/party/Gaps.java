package org.boreg.service.web.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnersView.OwnerView;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.OwnersView.WarningView;
import org.jspecify.annotations.Nullable;

/**
 * What is missing in who owns a party, and why.
 *
 * @param untraced the shares that reach no known person; null where all do
 * @param unnamed who is there, but is not named
 * @param deadEnds entities at which a chain ends, since nobody is declared to hold anything of them
 * @param warnings the messages by the code of what is wrong
 */
record Gaps(
        @Nullable Range untraced,
        List<OwnerView> unnamed,
        List<OwnerView> deadEnds,
        Map<String, List<String>> warnings) {

    /** More of each are left to the JSON. */
    static final int MOST = 25;

    private static final Set<String> NAMELESS =
            Set.of("anonymousPerson", "unknownPerson", "anonymousEntity", "unknownEntity");

    static Gaps of(OwnersView answer) {
        List<OwnerView> unnamed = tops(answer).filter(Gaps::isUnnamed).toList();
        List<OwnerView> deadEnds = tops(answer)
                .filter(owner -> !owner.party().type().equals("person") && !isUnnamed(owner))
                .toList();
        Range shares = answer.untraced().shares();
        return new Gaps(shares.max() == 0 ? null : shares, unnamed, deadEnds, byCode(answer.warnings()));
    }

    public boolean isEmpty() {
        return untraced == null && unnamed.isEmpty() && deadEnds.isEmpty() && warnings.isEmpty();
    }

    private static Stream<OwnerView> tops(OwnersView answer) {
        return Stream.concat(answer.owners().stream(), answer.others().stream());
    }

    private static boolean isUnnamed(OwnerView owner) {
        String kind = owner.party().kind();
        return owner.party().type().equals("unspecified") || kind != null && NAMELESS.contains(kind);
    }

    private static Map<String, List<String>> byCode(List<WarningView> warnings) {
        return warnings.stream()
                .collect(Collectors.groupingBy(
                        WarningView::code,
                        LinkedHashMap::new,
                        Collectors.mapping(WarningView::message, Collectors.toList())));
    }
}
