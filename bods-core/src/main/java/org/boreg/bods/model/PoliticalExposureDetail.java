package org.boreg.bods.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One reason why a person is politically exposed, or why that is not known. */
public record PoliticalExposureDetail(
        @Nullable String reason,
        @Nullable String missingInfoReason,
        @Nullable Jurisdiction jurisdiction,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Source source) {}
