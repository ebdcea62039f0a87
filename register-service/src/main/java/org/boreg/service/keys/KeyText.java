package org.boreg.service.keys;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.boreg.service.access.Secret;

/** A key as its bearer sends it: {@code boreg_<id>_<secret>}, so that it is looked up by what is no secret. */
record KeyText(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("boreg_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");

    static KeyText random(String id) {
        return new KeyText(id, Secret.random());
    }

    /** Empty where it has another form. */
    static Optional<KeyText> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    String text() {
        return "boreg_" + id + "_" + secret;
    }

    @Override
    public String toString() {
        return "KeyText[id=" + id + "]";
    }
}
