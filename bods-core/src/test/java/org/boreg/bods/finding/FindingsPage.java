package org.boreg.bods.finding;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.finding.CatalogueEntry.Words;
import org.boreg.bods.model.BodsVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes docs/findings.md out of the catalogue. */
final class FindingsPage {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final int LONGEST_ON_ONE_LINE = 100;

    static String write() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # Findings

                Every code that `boreg validate`, `boreg import` and the API report, with what it means and an example. This page is made
                from the catalogue in `bods-core`; a test fails when it is not up to date, or when an example does not do what is said here.

                - **ERROR**: the standard says must, or the statement cannot be used.
                - **WARNING**: the standard says should, or a part of the statement cannot be used.
                - **INFO**: worth knowing.

                Codes that the validator of Open Ownership has, too, are written as it writes them, spelling included. A violation of the JSON
                Schema is `schema.` and the keyword. Examples are cut out of a file that is otherwise faultless; a pointer says where.

                | code | severity | versions | what |
                |---|---|---|---|
                """);
        for (FindingCode code : FindingCode.values()) {
            page.append("| [`%s`](#%s) | %s | %s | %s |%n"
                    .formatted(
                            code.code(),
                            anchor(code),
                            code.severity(),
                            versions(code),
                            words(code).title()));
        }
        Stream.of(FindingCode.values()).forEach(code -> write(code, page));
        return page.toString();
    }

    private static void write(FindingCode code, StringBuilder page) {
        CatalogueEntry entry = code.entry();
        page.append("%n## `%s`%n%n".formatted(code.code()));
        page.append("%s, BODS %s. **%s.** %s%n%n"
                .formatted(
                        code.severity(),
                        versions(code),
                        words(code).title(),
                        words(code).explanation()));
        page.append("Source: %s.%n".formatted(entry.clause()));
        write(entry.example(), page);
    }

    private static void write(Example example, StringBuilder page) {
        String at = example.at().isEmpty() ? "" : " at `" + example.at() + "`";
        page.append("%nGood%s:%n%n%s%n".formatted(at, shown(example, example.good())));
        page.append("%nBad%s:%n%n%s%n".formatted(at, shown(example, example.bad())));
    }

    private static String shown(Example example, @Nullable JsonNode value) {
        if (value == null) {
            return "    (nothing)";
        }
        String text = example.version() == null ? raw(value) : json(value);
        return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static String raw(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.has("hex")) {
            return "bytes " + value.path("hex").stringValue();
        }
        if (value.has("gzip")) {
            return "gzip: " + raw(value.path("gzip"));
        }
        return "%s%s... (%,d times) ...%s"
                .formatted(
                        value.path("before").stringValue(),
                        value.path("repeat").stringValue(),
                        value.path("times").intValue(),
                        value.path("after").stringValue());
    }

    private static String json(JsonNode value) {
        String line = value.toString();
        return line.length() <= LONGEST_ON_ONE_LINE
                ? line
                : JSON.writeValueAsString(value).replace("\r\n", "\n");
    }

    private static Words words(FindingCode code) {
        return code.entry().in(Locale.ENGLISH);
    }

    private static String versions(FindingCode code) {
        return code.versions().stream().map(BodsVersion::toString).collect(Collectors.joining(", "));
    }

    private static String anchor(FindingCode code) {
        return code.code().replace(".", "").toLowerCase(Locale.ROOT);
    }

    private FindingsPage() {}
}
