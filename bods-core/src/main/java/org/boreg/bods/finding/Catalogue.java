package org.boreg.bods.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words and the example of every {@link FindingCode}: one file a code, {@code catalogue/<code>.json}, and the phrases that several
 * share, {@code catalogue/phrases.json}.
 */
public final class Catalogue {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final Map<FindingCode, CatalogueEntry> ENTRIES = new ConcurrentHashMap<>();

    private static final JsonNode PHRASES = read("phrases");

    /** @throws IllegalStateException where the catalogue has no such entry, which a test rules out */
    public static CatalogueEntry entry(FindingCode code) {
        return ENTRIES.computeIfAbsent(code, Catalogue::load);
    }

    static String message(FindingCode code, Saying saying, Locale language) {
        Map<String, String> messages = entry(code).in(language).messages();
        String template = messages.getOrDefault(saying.variant(), messages.get(""));
        return fill(template == null ? code.code() : template, name -> value(name, saying.values(), language));
    }

    private static String fill(String template, UnaryOperator<String> values) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (placeholder.find()) {
            placeholder.appendReplacement(text, Matcher.quoteReplacement(values.apply(placeholder.group(1))));
        }
        return placeholder.appendTail(text).toString();
    }

    private static String value(String name, Map<String, String> values, Locale language) {
        String value = values.getOrDefault(name, "");
        return Saying.isPhrase(value)
                ? fill(phrase(value.substring(1), language), inner -> values.getOrDefault(inner, ""))
                : value;
    }

    private static String phrase(String name, Locale language) {
        JsonNode phrase = PHRASES.path(name);
        return phrase.path(language.getLanguage())
                .stringValueOpt()
                .or(() -> phrase.path("en").stringValueOpt())
                .orElse(name);
    }

    private static CatalogueEntry load(FindingCode code) {
        JsonNode json = read(code.code());
        Map<String, CatalogueEntry.Words> words = new TreeMap<>();
        json.path("words").properties().forEach(language -> words.put(language.getKey(), words(language.getValue())));
        return new CatalogueEntry(json.path("clause").asString(""), words, example(json.path("example")));
    }

    private static CatalogueEntry.Words words(JsonNode json) {
        Map<String, String> messages = new TreeMap<>();
        JsonNode message = json.path("message");
        if (message.isString()) {
            messages.put("", message.stringValue());
        }
        message.properties()
                .forEach(variant ->
                        messages.put(variant.getKey(), variant.getValue().asString("")));
        return new CatalogueEntry.Words(
                json.path("title").asString(""), json.path("explanation").asString(""), messages);
    }

    private static Example example(JsonNode json) {
        return new Example(
                json.path("version").stringValueOpt().orElse(null),
                json.path("at").asString(""),
                present(json.path("good")),
                present(json.path("bad")));
    }

    private static @Nullable JsonNode present(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }

    private static JsonNode read(String name) {
        String resource = "catalogue/" + name + ".json";
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The catalogue of findings lacks " + resource);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Catalogue() {}
}
