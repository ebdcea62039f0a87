package org.boreg.service.questions;

import java.time.Duration;

/** The register has the answer, but it takes longer to work out than anybody may have it worked out. */
public final class TooMuchToWorkOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooMuchToWorkOut(Duration most, Throwable cause) {
        super(
                "So much is above or below this party that it takes longer than %d seconds to work out. Ask for fewer chains (maxPaths, for example 0), or for one regime alone."
                        .formatted(most.toSeconds()),
                cause);
    }
}
