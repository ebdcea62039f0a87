package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** An address, with the parts that the source keeps apart. */
public record Address(
        @Nullable AddressType type,
        @Nullable String address,
        @Nullable String postCode,
        @Nullable Country country) {}
