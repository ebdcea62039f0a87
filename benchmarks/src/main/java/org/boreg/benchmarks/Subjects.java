package org.boreg.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;

/**
 * Whom the questions are about, by party id.
 *
 * @param anybody companies and people
 * @param above companies from which one goes upwards, by what is above them
 */
record Subjects(
        List<String> anybody, List<String> companies, Map<String, List<String>> above, String hub, SearchTexts texts) {

    private static final int SAMPLE = 500;

    static Subjects of(RegisterGraph graph, GraphContents contents, Shapes shapes) {
        List<GraphContents.PartyRow> entities = contents.some("entity", SAMPLE);
        List<GraphContents.PartyRow> all = new ArrayList<>(entities);
        all.addAll(contents.some("person", SAMPLE));
        Collections.shuffle(all, new Random(1));
        List<String> companies = ids(entities);
        Map<String, List<String>> above = new TreeMap<>();
        above.put("any company", companies);
        above.put("chain of 10", byRecords(graph, shapes.chainsOf(10)));
        above.put("chain of 60", byRecords(graph, shapes.chainsOf(Shapes.LONGEST_CHAIN)));
        above.put("ring of 2 to 12", byRecords(graph, shapes.rings()));
        above.put("clique of 12", byRecords(graph, shapes.clique()));
        List<String> names = all.stream().map(GraphContents.PartyRow::name).toList();
        return new Subjects(
                ids(all),
                companies,
                above,
                byRecords(graph, List.of(Shapes.hubRecord())).get(0),
                SearchTexts.of(names));
    }

    private static List<String> ids(Collection<GraphContents.PartyRow> parties) {
        return parties.stream().map(GraphContents.PartyRow::id).toList();
    }

    private static List<String> byRecords(RegisterGraph graph, List<String> records) {
        return records.stream()
                .map(record ->
                        graph.parties().find(record, Viewer.PUBLIC).get(0).id())
                .toList();
    }
}
