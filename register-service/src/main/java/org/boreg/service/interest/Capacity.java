package org.boreg.service.interest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** As what somebody applies; after the categories of Directive (EU) 2024/1640, Article 12(2), and others that a state may add. */
enum Capacity {
    JOURNALIST,
    CIVIL_SOCIETY,
    ACADEMIC,
    /** Is likely to enter into a transaction with an entity, and wants to know whose it is. */
    COUNTERPARTY,
    /** Has to know its customers by the law of a third country. */
    THIRD_COUNTRY_OBLIGED_ENTITY,
    PUBLIC_AUTHORITY,
    /** Provides products against money laundering to obliged entities. */
    AML_PROVIDER,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Capacity> of(String code) {
        return Arrays.stream(values())
                .filter(capacity -> capacity.code().equals(code))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Capacity::code).collect(Collectors.joining(", "));
    }
}
