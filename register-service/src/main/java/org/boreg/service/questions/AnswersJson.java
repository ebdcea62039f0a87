package org.boreg.service.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How answers are written and read: the same over HTTP and on the command line. */
public final class AnswersJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // In the order of the records, which is made for reading.
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Fields that are null are left out; dates are texts (ISO 8601). */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private AnswersJson() {}
}
