package org.boreg.service.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchFacets;
import org.boreg.graph.read.SearchHit;
import org.junit.jupiter.api.Test;

class SearchAnswerJsonTest {

    @Test
    void theCommandReadsWhatTheServiceWrites() {
        PartySummary party = new PartySummary(
                "p1", "entity", "Amber Ltd", "registeredEntity", "GB", List.of("A:1"), null, List.of(), null, null);
        SearchHit.Match match = new SearchHit.Match(
                "Amber Ltd", false, List.of(new SearchHit.Part("Amber", true), new SearchHit.Part(" Ltd", false)));
        List<SearchFacets.Count> counts = List.of(new SearchFacets.Count("entity", 1));
        SearchAnswer answer = new SearchAnswer(
                List.of(new SearchHit(party, match), new SearchHit(party, null)),
                "next",
                true,
                new SearchFacets(true, counts, counts, counts, List.of(), counts, counts));

        String json = AnswersJson.mapper().writeValueAsString(answer);

        assertThat(AnswersJson.mapper().readTree(json).at("/items/0/name").asString())
                .isEqualTo("Amber Ltd");
        assertThat(AnswersJson.mapper().readValue(json, SearchAnswer.class)).isEqualTo(answer);
    }
}
