package org.boreg.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.boreg.service.questions.InterestView;

/** Declared interests in words. */
final class InterestText {

    static String of(List<InterestView> interests) {
        return interests.isEmpty()
                ? "interest not stated"
                : interests.stream().map(InterestText::of).collect(Collectors.joining("; "));
    }

    private static String of(InterestView interest) {
        List<String> words = new ArrayList<>();
        words.add(interest.type() == null ? "interest of a kind not stated" : Words.ofCode(interest.type()));
        String share = RangeText.of(interest.share());
        if (!share.isEmpty()) {
            words.add(share);
        }
        if ("indirect".equals(interest.directOrIndirect())) {
            words.add("held indirectly");
        }
        if (interest.startDate() != null) {
            words.add("since " + interest.startDate());
        }
        if (interest.endDate() != null) {
            words.add("until " + interest.endDate());
        }
        return String.join(", ", words);
    }

    private InterestText() {}
}
