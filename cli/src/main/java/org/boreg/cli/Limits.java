package org.boreg.cli;

import org.boreg.cli.register.CannotAnswer;

/** Checks the numbers of options. */
final class Limits {

    static void atLeastOne(String option, int number) {
        if (number < 1) {
            throw CannotAnswer.badQuestion("%s is a number from 1, not %d.".formatted(option, number));
        }
    }

    private Limits() {}
}
