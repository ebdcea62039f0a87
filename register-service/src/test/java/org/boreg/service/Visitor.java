package org.boreg.service;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** Who uses the pages: between them they have both languages, both widths, day and night. */
enum Visitor {
    ENGLISH_AT_A_DESK("en-GB", 1280, ColorScheme.LIGHT),
    SPANISH_ON_A_PHONE("es-ES", 390, ColorScheme.DARK);

    final Locale locale;
    final int width;
    private final ColorScheme scheme;

    Visitor(String locale, int width, ColorScheme scheme) {
        this.locale = Locale.forLanguageTag(locale);
        this.width = width;
        this.scheme = scheme;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(locale.toLanguageTag())
                .setColorScheme(scheme)
                .setViewportSize(width, 800)
                .setHasTouch(width < 600);
    }
}
