package org.boreg.service;

import com.microsoft.playwright.Browser;
import java.util.Locale;

/** Who uses the pages: between them they have both languages, both widths, day and night. */
enum Visitor {
    ENGLISH_AT_A_DESK("en-GB", 1280),
    SPANISH_ON_A_PHONE("es-ES", 390);

    final Locale locale;
    final int width;

    Visitor(String locale, int width) {
        this.locale = Locale.forLanguageTag(locale);
        this.width = width;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(locale.toLanguageTag())
                .setViewportSize(width, 800)
                .setHasTouch(width < 600);
    }
}
