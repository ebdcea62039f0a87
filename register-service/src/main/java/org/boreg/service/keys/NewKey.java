package org.boreg.service.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a key is to be, as somebody asks for it: nothing here is checked yet.
 *
 * @param label what it is for and who gets it, for people
 * @param roles codes, such as {@code filer}
 * @param companies for which a filer may declare, each as {@code SCHEME:identifier} or by its party's id
 * @param expires the last day (UTC) on which it is good, such as {@code 2027-01-01}; null for the usual time
 */
public record NewKey(
        @Nullable String label,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> companies,
        @Nullable String expires) {}
