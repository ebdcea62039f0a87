package org.boreg.graph;

import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.boreg.bods.json.ParsedStatement;

/** Series with renamings, changing identifiers, changing ends of relationships, closures and late arrivals. */
public final class RandomHistory {

    public static List<ParsedStatement> of(Random random) {
        List<ParsedStatement> statements = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String date = "20%02d-%02d-%02d".formatted(10 + random.nextInt(15), 1 + random.nextInt(12), 1 + i % 28);
            int record = random.nextInt(25);
            if (random.nextInt(3) == 0) {
                statements.add(holding(
                        "h" + random.nextInt(20),
                        "c" + random.nextInt(25),
                        random.nextInt(5) == 0
                                ? "{\"reason\": \"unknown\", \"description\": \"%d\"}".formatted(random.nextInt(2))
                                : "\"c" + random.nextInt(25) + "\"",
                        i % 100,
                        date,
                        random.nextInt(5) == 0 ? "closed" : "updated"));
            } else {
                String identifier = random.nextInt(3) == 0 ? "" : "GB-COH:1000000" + random.nextInt(9);
                statements.add(
                        entity("c" + record, "Name " + random.nextInt(4), identifier, "c" + random.nextInt(25), date));
            }
        }
        return statements.stream().distinct().toList();
    }

    private RandomHistory() {}
}
