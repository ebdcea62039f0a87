package org.boreg.service;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.boreg.bods.disclosure.Disclosure;

/** A text in which secrets are looked for, however they are written there. */
final class Haystack {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_-]{12,}");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern ENTITY = Pattern.compile("&#(\\d+);");

    private final String text;
    private final String squeezed;

    Haystack(String raw) {
        StringBuilder all = new StringBuilder(raw);
        all.append('\n').append(unescaped(raw));
        all.append('\n').append(percentDecoded(raw));
        BASE64.matcher(raw).results().forEach(token -> all.append('\n').append(base64Decoded(token.group())));
        this.text = all.toString().toLowerCase(Locale.ROOT);
        this.squeezed = squeezed(text);
    }

    /** Those of the secrets that are here and that may not be seen. */
    List<Secret> leaked(Collection<Secret> secrets, Disclosure disclosure) {
        List<Secret> leaked = new ArrayList<>();
        for (Secret secret : secrets) {
            if (!secret.isSeen().test(disclosure) && has(secret.text())) {
                leaked.add(secret);
            }
        }
        return leaked;
    }

    boolean has(String secret) {
        String lower = secret.toLowerCase(Locale.ROOT);
        boolean isTelling = lower.chars().anyMatch(Character::isLetter);
        return text.contains(lower) || isTelling && squeezed.contains(squeezed(lower));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String unescaped(String text) {
        String json = UNICODE.matcher(text).replaceAll(match -> quoted((char) Integer.parseInt(match.group(1), 16)));
        return ENTITY.matcher(json).replaceAll(match -> quoted((char) Integer.parseInt(match.group(1))));
    }

    private static String quoted(char letter) {
        return Matcher.quoteReplacement(String.valueOf(letter));
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            return "";
        }
    }

    private static String base64Decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
