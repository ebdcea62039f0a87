package org.boreg.bods.finding;

/** How much a finding matters. */
public enum Severity {
    /** The standard says must, or the statement cannot be used. */
    ERROR,
    /** The standard says should, or a part of the statement cannot be used. */
    WARNING,
    /** Worth knowing. */
    INFO
}
