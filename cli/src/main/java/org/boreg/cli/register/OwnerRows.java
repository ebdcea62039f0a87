package org.boreg.cli.register;

/** Takes the beneficial owners of one company after another; the rows of a company come together. */
public interface OwnerRows {

    /** @throws java.io.UncheckedIOException when it cannot be written */
    void row(OwnerRow row);

    /**
     * Told now and then how many companies are done.
     *
     * @throws java.util.concurrent.CancellationException to stop
     */
    void companies(long done);
}
