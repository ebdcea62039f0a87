package org.boreg.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.boreg.bods.model.Interest;
import tools.jackson.databind.json.JsonMapper;

/** Interests as one property of an edge: the model itself as JSON. */
public final class InterestsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public static String write(List<Interest> interests) {
        return JSON.writeValueAsString(interests);
    }

    public static List<Interest> read(String json) {
        return List.of(JSON.readValue(json, Interest[].class));
    }

    private InterestsJson() {}
}
