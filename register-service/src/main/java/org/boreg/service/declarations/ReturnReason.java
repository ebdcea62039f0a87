package org.boreg.service.declarations;

import org.jspecify.annotations.Nullable;

/**
 * Why a declaration is given back.
 *
 * @param pointer JSON Pointer to the field that it is about; null or empty for the whole declaration
 * @param message what the filer has to do about it
 */
public record ReturnReason(
        @Nullable String pointer, @Nullable String message) {

    static final int MOST = 100;
    static final int LONGEST = 2_000;
}
