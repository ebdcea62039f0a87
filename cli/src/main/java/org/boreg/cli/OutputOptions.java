package org.boreg.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a command answers; the same for all of them. */
final class OutputOptions {

    private enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = FormatName.class,
            description = "Text for people (the default) or JSON for programs.")
    private Format format = Format.TEXT;

    @Option(names = "--debug", description = "If it fails, show where in the program.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    boolean isJson() {
        return format == Format.JSON;
    }

    boolean isDebug() {
        return debug;
    }

    static final class FormatName implements ITypeConverter<Format> {

        @Override
        public Format convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "text" -> Format.TEXT;
                case "json" -> Format.JSON;
                default -> throw new TypeConversionException("it is text or json, not \"%s\"".formatted(value));
            };
        }
    }
}
