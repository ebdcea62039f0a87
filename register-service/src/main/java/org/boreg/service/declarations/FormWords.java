package org.boreg.service.declarations;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What is said about a form and about declarations as such, in English and in Spanish. */
final class FormWords {

    private static final String BUNDLE = "org.boreg.service.declarations.findings";

    /** @param values fills the {@code {placeholders}} of the message */
    static String of(String code, Locale language, Map<String, String> values) {
        String text = text(code, language);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String text(String code, Locale language) {
        try {
            return ResourceBundle.getBundle(
                            BUNDLE,
                            language,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(code);
        } catch (MissingResourceException notThere) {
            throw new IllegalStateException("The finding " + code + " has no words", notThere);
        }
    }

    private FormWords() {}
}
