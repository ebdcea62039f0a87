package org.boreg.cli;

/** What a command tells the shell. */
final class ExitCode {

    static final int DONE = 0;
    static final int DATA_HAS_ERRORS = 1;
    static final int USAGE = 2;
    static final int FAILURE = 3;

    private ExitCode() {}
}
