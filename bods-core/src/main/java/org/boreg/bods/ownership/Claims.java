package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.ShareRange;

/**
 * What the declarations come to that speak of one party's part of one company.
 *
 * @param range in percent, by the declaration that counts most
 * @param conflicting whether another declaration contradicts it
 */
record Claims(ShareRange range, boolean conflicting) {

    /** The declaration about the owned company itself counts most, else the latest; ids only make the choice repeatable. */
    private static final Comparator<Link> BY_WEIGHT = Comparator.comparing(Link::declaredByOwned)
            .thenComparing(Link::statementDate)
            .thenComparing(Link::statementId);

    /** What is held directly; interests of which it is not said how they are held count as direct. Empty where nothing is said. */
    static Optional<Claims> direct(List<Link> links, Dimension dimension, LocalDate asOf) {
        return of(links, asOf, interest -> interest.type() == dimension.interest && !isIndirect(interest));
    }

    /** What is claimed as a total that is held through others. Empty where nothing is said. */
    static Optional<Claims> indirect(List<Link> links, Dimension dimension, LocalDate asOf) {
        return of(links, asOf, interest -> interest.type() == dimension.interest && isIndirect(interest));
    }

    private static boolean isIndirect(Interest interest) {
        return interest.directOrIndirect() == DirectOrIndirect.INDIRECT;
    }

    private static Optional<Claims> of(List<Link> links, LocalDate asOf, Predicate<Interest> kind) {
        // An interest that has ended still speaks: it says that nothing is held any more. One that is to come says
        // nothing yet.
        Predicate<Interest> speaks = kind.and(interest ->
                interest.startDate() == null || !interest.startDate().isAfter(asOf));
        List<Link> speaking = speaking(links, speaks);
        if (speaking.size() < 2) {
            return speaking.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Claims(total(speaking, speaks, asOf), false));
        }
        speaking.sort(BY_WEIGHT.reversed());
        Map<String, List<Link>> byDeclaration = new LinkedHashMap<>();
        speaking.forEach(link -> byDeclaration
                .computeIfAbsent(declarationOf(link), declaration -> new ArrayList<>())
                .add(link));
        List<ShareRange> totals = byDeclaration.values().stream()
                .map(declared -> total(declared, speaks, asOf))
                .toList();
        return totals.stream().findFirst().map(range -> new Claims(range, contradicts(range, totals)));
    }

    private static List<Link> speaking(List<Link> links, Predicate<Interest> speaks) {
        List<Link> speaking = new ArrayList<>(1);
        for (Link link : links) {
            for (Interest interest : link.interests()) {
                if (speaks.test(interest)) {
                    speaking.add(link);
                    break;
                }
            }
        }
        return speaking;
    }

    private static String declarationOf(Link link) {
        return link.declarationSubject() == null ? "" : link.declarationSubject();
    }

    private static ShareRange total(List<Link> links, Predicate<Interest> kind, LocalDate asOf) {
        ShareRange total = null;
        for (Link link : links) {
            for (Interest interest : link.interests()) {
                if (kind.test(interest) && interest.inForceOn(asOf)) {
                    ShareRange part = interest.share() == null
                            ? ShareRange.UNKNOWN
                            : interest.share().range();
                    total = total == null ? part : Ranges.sum(total, part);
                }
            }
        }
        return total == null ? ShareRange.NONE : total;
    }

    private static boolean contradicts(ShareRange range, List<ShareRange> totals) {
        return totals.stream().anyMatch(other -> !Ranges.overlap(range, other));
    }
}
