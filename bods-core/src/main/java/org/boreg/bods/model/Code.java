package org.boreg.bods.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A constant of one of the standard's codelists, all of which are closed and written in camelCase. */
public interface Code {

    String name();

    /** The code as the standard writes it: {@code APPOINTMENT_OF_BOARD} is {@code appointmentOfBoard}. */
    default String code() {
        return Codes.camelCase(name());
    }

    /** The constant with this code; empty when the codelist has none, or it differs in case. */
    static <E extends Enum<E> & Code> Optional<E> of(Class<E> codelist, String code) {
        return Optional.ofNullable(codelist.cast(Codes.BY_CODE.get(codelist).get(code)));
    }

    /** All codes of a codelist in its order, for messages that say what was expected. */
    static <E extends Enum<E> & Code> String list(Class<E> codelist) {
        return Codes.LISTS.get(codelist);
    }
}

final class Codes {

    static final ClassValue<Map<String, Code>> BY_CODE = new ClassValue<>() {
        @Override
        protected Map<String, Code> computeValue(Class<?> codelist) {
            return Stream.of(codelist.getEnumConstants())
                    .map(Code.class::cast)
                    .collect(Collectors.toMap(Code::code, Function.identity()));
        }
    };

    static final ClassValue<String> LISTS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> codelist) {
            return Stream.of(codelist.getEnumConstants())
                    .map(Code.class::cast)
                    .map(Code::code)
                    .collect(Collectors.joining(", "));
        }
    };

    static String camelCase(String constant) {
        StringBuilder camel = new StringBuilder(constant.length());
        boolean upper = false;
        for (char c : constant.toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                camel.append(upper ? c : String.valueOf(c).toLowerCase(Locale.ROOT));
                upper = false;
            }
        }
        return camel.toString();
    }

    private Codes() {}
}
