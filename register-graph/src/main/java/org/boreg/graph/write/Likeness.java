package org.boreg.graph.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.boreg.bods.model.PartialDate;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.party.PartyRow;
import org.boreg.graph.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * By what parties are offered as likely the same: people by their name, whatever the order of its words, and the month of birth;
 * entities by their name without its legal form, and the jurisdiction. It is made of nothing that the public may not see: not of the day of
 * birth, nor of identifiers.
 */
final class Likeness {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd",
            "limited",
            "plc",
            "llp",
            "lp",
            "llc",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "gmbh",
            "ag",
            "kg",
            "ug",
            "se",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "sl",
            "slu",
            "sau",
            "lda",
            "ltda",
            "bv",
            "nv",
            "oy",
            "oyj",
            "ab",
            "as",
            "asa",
            "aps",
            "kft",
            "zrt",
            "nyrt",
            "sro",
            "doo",
            "dd",
            "ood",
            "ead",
            "eood",
            "uab",
            "sia",
            "ou",
            "ooo",
            "oao",
            "zao",
            "pao",
            "pty",
            "pte",
            "cv",
            "de",
            "sab");

    private static final Pattern DOT_OF_INITIAL = Pattern.compile("(?<=\\b\\p{L})\\.");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The same for parties that are alike; null for one of which too little is known. */
    static @Nullable String of(String kind, @Nullable String name, Map<String, Object> details) {
        if (name == null) {
            return null;
        }
        Optional<String> beside = switch (kind) {
            case PartyRow.PERSON -> month(details.get("birthDate"));
            case PartyRow.ENTITY -> Optional.ofNullable((String) details.get("jurisdiction"));
            default -> Optional.empty();
        };
        String words = words(kind, name);
        return beside.filter(known -> !words.isEmpty())
                .map(known -> PartyId.ofRecord(kind + '|' + words + '|' + known))
                .orElse(null);
    }

    private static Optional<String> month(@Nullable Object birthDate) {
        return Optional.ofNullable((String) birthDate)
                .flatMap(PartialDate::parse)
                .map(PartialDate::toMonth)
                .map(PartialDate::toString)
                .filter(month -> month.length() >= "1970-05".length());
    }

    private static String words(String kind, String name) {
        String withoutDots = DOT_OF_INITIAL.matcher(FoldedText.of(name)).replaceAll("");
        List<String> words = BETWEEN_WORDS
                .splitAsStream(withoutDots)
                .filter(word -> !word.isEmpty())
                .toList();
        if (kind.equals(PartyRow.PERSON)) {
            return words.stream().sorted().collect(Collectors.joining(" "));
        }
        List<String> withoutForm =
                words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return String.join(" ", withoutForm.isEmpty() ? words : withoutForm);
    }

    private Likeness() {}
}
