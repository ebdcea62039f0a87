package org.boreg.cli.docker;

import java.util.regex.Pattern;

/** Whether an image's name says which version it is. */
final class ImageTag {

    /** Three numbers at least, so that tomorrow's image of the same name is today's: not {@code latest}, {@code 17} or {@code 5.26}. */
    private static final Pattern EXACT =
            Pattern.compile("[^:@\\s]+(:\\d+/[^:@\\s]+)?:\\d+\\.\\d+\\.\\d+[\\w.+-]*(@sha256:[0-9a-f]{64})?");

    static boolean isExact(String image) {
        return EXACT.matcher(image).matches();
    }

    private ImageTag() {}
}
