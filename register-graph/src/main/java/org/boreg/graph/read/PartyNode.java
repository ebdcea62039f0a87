package org.boreg.graph.read;

import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.PartialDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** A party as the graph has it, shown to a viewer. */
final class PartyNode {

    /** The properties that a summary needs, as a map projection of {@code p}. */
    static final String SUMMARY = """
            p {.id, .kind, .name, .type, .jurisdiction, .identifiers, .birthDate, .nationalities, .dissolved,
               .unspecifiedReason, .latest}""";

    private final MapAccessor node;
    private final Viewer viewer;

    PartyNode(MapAccessor node, Viewer viewer) {
        this.node = node;
        this.viewer = viewer;
    }

    PartySummary summary() {
        return new PartySummary(
                node.get("id").asString(),
                node.get("kind").asString(),
                text("name"),
                text("type"),
                text("jurisdiction"),
                isPerson() && viewer == Viewer.PUBLIC ? List.of() : texts("identifiers"),
                birthDate(),
                texts("nationalities"),
                text("dissolved"),
                text("unspecifiedReason"));
    }

    PartyView view(List<RecordView> records, boolean moreRecords, List<JoinedBy> joinedBy) {
        return new PartyView(
                summary(),
                texts("names"),
                texts("formerNames"),
                text("subtype"),
                text("legalForm"),
                text("jurisdictionName"),
                text("founded"),
                shortened(text("deathDate")),
                truth("listed"),
                truth("politicallyExposed"),
                text("unspecifiedDescription"),
                records,
                moreRecords,
                joinedBy);
    }

    @Nullable
    String text(String property) {
        Value value = node.get(property);
        return value.isNull() ? null : value.asString();
    }

    private boolean isPerson() {
        return node.get("kind").asString().equals("person");
    }

    private @Nullable String birthDate() {
        return shortened(text("birthDate"));
    }

    private @Nullable String shortened(@Nullable String date) {
        return date == null || viewer != Viewer.PUBLIC
                ? date
                : PartialDate.parse(date)
                        .map(PartialDate::toMonth)
                        .map(PartialDate::toString)
                        .orElse(null);
    }

    private @Nullable Boolean truth(String property) {
        Value value = node.get(property);
        return value.isNull() ? null : value.asBoolean();
    }

    private List<String> texts(String property) {
        Value value = node.get(property);
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }
}
