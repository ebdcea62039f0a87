package org.boreg.service;

import java.util.List;

/**
 * How declarations are treated.
 *
 * @param publisher the register's name, under which statements of declarations are published
 * @param regime by whose rules declared beneficial owners are checked: {@code threshold}, {@code eu-amlr} or {@code uk-psc}
 * @param publishConfirmations whether a declaration that nothing has changed is published at once; else it waits for a review as all
 *     others do
 */
public record DeclarationSettings(String publisher, String regime, boolean publishConfirmations) {

    public static final List<String> REGIMES = List.of("threshold", "eu-amlr", "uk-psc");

    /** Named "register", by the rules for people with significant control of the United Kingdom; confirmations are published at once. */
    public static final DeclarationSettings USUAL = new DeclarationSettings("register", "uk-psc", true);

    private static final int LONGEST_NAME = 200;

    /** @throws IllegalArgumentException when a value cannot be used; its message says what is expected */
    public DeclarationSettings {
        if (publisher.isBlank() || publisher.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The register's name has 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (!REGIMES.contains(regime)) {
            throw new IllegalArgumentException(
                    "The register's regime is one of %s, not %s".formatted(String.join(", ", REGIMES), regime));
        }
    }
}
