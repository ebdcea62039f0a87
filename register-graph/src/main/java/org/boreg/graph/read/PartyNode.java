package org.boreg.graph.read;

import java.util.List;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Matter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** A party as the graph has it, as far as it is disclosed. */
final class PartyNode {

    /** The properties that a summary needs, as a map projection of {@code p}. */
    static final String SUMMARY = """
            p {.id, .kind, .name, .type, .jurisdiction, .identifiers, .birthDate, .nationalities, .dissolved,
               .unspecifiedReason, .latest}""";

    private final MapAccessor node;
    private final Disclosure disclosure;

    PartyNode(MapAccessor node, Disclosure disclosure) {
        this.node = node;
        this.disclosure = disclosure;
    }

    PartySummary summary() {
        return new PartySummary(
                node.get("id").asString(),
                node.get("kind").asString(),
                name(),
                text("type"),
                text("jurisdiction"),
                texts(Matter.IDENTIFIERS, "identifiers"),
                disclosure.date(Matter.BIRTH_DATE, text("birthDate")),
                texts(Matter.NATIONALITIES, "nationalities"),
                text("dissolved"),
                text("unspecifiedReason"));
    }

    PartyView view(List<RecordView> records, boolean moreRecords, List<JoinedBy> joinedBy) {
        return new PartyView(
                summary(),
                names(false),
                names(true),
                text("subtype"),
                text("legalForm"),
                text("jurisdictionName"),
                text("founded"),
                disclosure.date(Matter.DEATH_DATE, text("deathDate")),
                truth("listed"),
                shows(Matter.POLITICAL_EXPOSURE) ? truth("politicallyExposed") : null,
                // What explains in words why somebody is not named can name somebody.
                disclosure.showsWhole(Matter.NAMES) ? text("unspecifiedDescription") : null,
                records,
                moreRecords,
                joinedBy);
    }

    /** Null where it has none, or none that is seen. */
    @Nullable
    String name() {
        return shows(Matter.NAMES) ? text("name") : null;
    }

    /** Every name that is seen; or every former one. */
    List<String> names(boolean former) {
        return texts(Matter.NAMES, former ? "formerNames" : "names");
    }

    boolean isPerson() {
        return node.get("kind").asString("").equals("person");
    }

    /** What is kept from a viewer are things of persons. */
    private boolean shows(Matter matter) {
        return disclosure.showsWhole(matter) || !isPerson();
    }

    private List<String> texts(Matter matter, String property) {
        Value value = node.get(property);
        return value.isNull() || !shows(matter) ? List.of() : value.asList(Value::asString);
    }

    private @Nullable String text(String property) {
        return node.get(property).asString(null);
    }

    private @Nullable Boolean truth(String property) {
        Value value = node.get(property);
        return value.isNull() ? null : value.asBoolean();
    }
}
