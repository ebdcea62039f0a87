package org.boreg.cli.text;

import java.util.Locale;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.jspecify.annotations.Nullable;

/** Codes of the standard as words, and parties in a line. */
final class Words {

    /** {@code registeredEntity} is "registered entity". */
    static String ofCode(String code) {
        StringBuilder words = new StringBuilder();
        for (char letter : code.toCharArray()) {
            if (Character.isUpperCase(letter) && !words.isEmpty()) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }

    /** What a party is, in a word or two: its kind where that says more than its type. */
    static String kindOf(String type, @Nullable String kind) {
        return kind == null || type.equals("unspecified") ? type : ofCode(kind);
    }

    /** The name, or why there is none. */
    static String nameOf(PartySummary party) {
        if (party.name() != null) {
            return party.name();
        }
        return switch (party.type()) {
            case "undeclared" -> "(referred to, but not described)";
            case "unspecified" ->
                party.unspecifiedReason() == null
                        ? "(not named)"
                        : "(not named: " + ofCode(party.unspecifiedReason()) + ")";
            default -> "(name not published)";
        };
    }

    /** The name, or why there is none. */
    static String nameOf(OwnerParty party) {
        return party.name() == null ? "(not named: %s)".formatted(whatIs(party)) : party.name();
    }

    static String whatIs(OwnerParty party) {
        return party.kind() == null ? party.type() : ofCode(party.kind());
    }

    static String yesNo(boolean truth) {
        return truth ? "yes" : "no";
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    private Words() {}
}
