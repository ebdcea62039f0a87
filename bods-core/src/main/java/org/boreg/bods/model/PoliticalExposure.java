package org.boreg.bods.model;

import java.util.List;

/** Whether a person is politically exposed, and how. */
public record PoliticalExposure(PoliticalExposureStatus status, List<PoliticalExposureDetail> details) {

    public PoliticalExposure {
        details = List.copyOf(details);
    }
}
