package org.boreg.bods.ownership;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sentence, or part of one, in the languages of the register. Names of parties are in it as they are. */
public record Words(String english, String spanish) {

    static final Locale SPANISH = Locale.forLanguageTag("es");

    /** The sentence for a reader of this locale: in Spanish for one of {@code es}, else in English. */
    public String in(Locale reader) {
        return reader.getLanguage().equals(SPANISH.getLanguage()) ? spanish : english;
    }

    /**
     * Formats both, with arguments in the same order.
     *
     * @param arguments one of them that is of two languages itself speaks that of the sentence
     */
    public static Words of(String english, String spanish, Object... arguments) {
        return new Words(
                formatted(Locale.ENGLISH, english, arguments, Words::english),
                formatted(SPANISH, spanish, arguments, Words::spanish));
    }

    private static String formatted(
            Locale locale, String format, Object[] arguments, Function<Words, String> language) {
        return String.format(
                locale,
                format,
                Stream.of(arguments)
                        .map(argument -> argument instanceof Words words ? language.apply(words) : argument)
                        .toArray());
    }

    /** All of them in a row. */
    static Words joined(String separator, List<Words> all) {
        return new Words(
                all.stream().map(Words::english).collect(Collectors.joining(separator)),
                all.stream().map(Words::spanish).collect(Collectors.joining(separator)));
    }
}
