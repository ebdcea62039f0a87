package org.boreg.graph.write;

import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.SeriesOrder;
import org.boreg.graph.text.PackedText;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Statements read back from the register, to derive from them again what is derived. */
final class StoredStatements {

    /** What {@link #row} needs, as a map projection of {@code s}. */
    static final String FIELDS = "s {.statementId, .packed, .reading, .generation, .stated, .published, .arrival}";

    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);

    /** @throws IllegalStateException when this program does not understand what the register took in before */
    static StatementRow row(String recordKey, MapAccessor stored) {
        Value reading = stored.get("reading");
        String text = PackedText.unpack((reading.isNull() ? stored.get("packed") : reading).asByteArray());
        String statementId = stored.get("statementId").asString();
        ParsedItem item = PARSER.parseKept(new RawStatement(new Place(statementId, 1, 0), text));
        if (item instanceof ParsedStatement parsed) {
            return new StatementRow(parsed.statement(), recordKey, order(stored));
        }
        throw new IllegalStateException(
                "Statement %s cannot be read any more: %s".formatted(statementId, item.findings()));
    }

    static SeriesOrder order(MapAccessor stored) {
        return new SeriesOrder(
                stored.get("generation").asLong(),
                stored.get("stated").asLong(),
                stored.get("published").asLong(),
                stored.get("arrival").asLong());
    }

    private StoredStatements() {}
}
