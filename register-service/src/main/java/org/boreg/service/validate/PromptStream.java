package org.boreg.service.validate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.boreg.service.uploads.UploadRefused;

/** What a sender sends, as long as it does not take for ever: the web server only minds long pauses. */
final class PromptStream extends FilterInputStream {

    private final Deadline deadline;

    PromptStream(InputStream in, Deadline deadline) {
        super(in);
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        requireTime();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        requireTime();
        return super.read(buffer, offset, length);
    }

    private void requireTime() {
        if (deadline.isStopped()) {
            throw new UploadRefused(
                    UploadRefused.Reason.TOO_SLOW, "The file took too long to arrive. Send it compressed.");
        }
    }
}
