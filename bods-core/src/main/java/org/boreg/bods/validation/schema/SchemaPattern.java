package org.boreg.bods.validation.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a schema, read as the reference validator reads it, in Python: digits and blanks are those of all of
 * Unicode, and {@code $} also stands before a line feed that ends the text.
 */
final class SchemaPattern {

    private static final int AS_PYTHON = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;

    /** Python counts four more characters as blanks than Unicode's White_Space has. */
    private static final String BLANKS = "\\\\s\\\\x1c-\\\\x1f";

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    /** @throws PatternSyntaxException where it is none */
    static Pattern of(String regex) {
        return COMPILED.computeIfAbsent(regex, SchemaPattern::compile);
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(withAllBlanks(regex), AS_PYTHON);
    }

    private static String withAllBlanks(String regex) {
        // Only inside brackets: elsewhere the schemas have none, and there the range would need brackets of its own.
        return regex.replaceAll("(\\[[^\\]^\\\\]*)\\\\s", "$1" + BLANKS);
    }

    private SchemaPattern() {}
}
