package org.boreg.benchmarks;

/** Numbers on the command line. */
final class WholeNumber {

    /** Ends the program with exit code 2 and a sentence where the text is no whole number from 0 up. */
    static long parse(String what, String text) {
        try {
            long number = Long.parseLong(text.replace("_", ""));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, in the same words as for a negative one.
        }
        System.err.printf("%s must be a whole number from 0 up, not \"%s\".%n", what, text);
        System.exit(2);
        throw new IllegalStateException("The program has ended");
    }

    private WholeNumber() {}
}
