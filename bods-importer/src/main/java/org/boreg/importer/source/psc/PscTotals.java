package org.boreg.importer.source.psc;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.importer.source.psc.PscKind.Form;
import org.jspecify.annotations.Nullable;

/** How many records there were of each kind, and how many there should be: the last record of a snapshot says it. */
public final class PscTotals {

    /**
     * What the snapshot says of itself. Null where it does not say it.
     *
     * @param generatedAt as it is written
     */
    public record Stated(
            @Nullable Long owners,
            @Nullable Long statements,
            @Nullable Long exemptions,
            @Nullable String generatedAt) {}

    private long owners;
    private long statements;
    private long exemptions;
    private @Nullable Stated stated;
    private @Nullable Place place;

    /** Persons, companies and others with control, ceased ones and protected ones among them. */
    public long owners() {
        return owners;
    }

    /** What companies say where they do not name anybody. */
    public long statements() {
        return statements;
    }

    public long exemptions() {
        return exemptions;
    }

    /** Null until the record of totals was read. */
    public @Nullable Stated stated() {
        return stated;
    }

    /** Whether the snapshot said how many records it has, and there were as many. */
    boolean areComplete() {
        return stated != null
                && stated.owners() != null
                && stated.statements() != null
                && stated.exemptions() != null
                && differences().isEmpty();
    }

    void count(PscKind kind) {
        owners += kind.form().isOwner() ? 1 : 0;
        statements += kind.form() == Form.STATEMENT ? 1 : 0;
        exemptions += kind.form() == Form.EXEMPTIONS ? 1 : 0;
    }

    void state(Part data, Place where) {
        place = where;
        stated = new Stated(
                data.count("persons_of_significant_control_count"),
                data.count("statements_count"),
                data.count("exemptions_count"),
                data.text("generated_at"));
    }

    /** Where the snapshot counts something else than there was. */
    List<Finding> differences() {
        List<Finding> differences = new ArrayList<>();
        if (stated != null && place != null) {
            compare("persons_of_significant_control_count", stated.owners(), owners, place, differences);
            compare("statements_count", stated.statements(), statements, place, differences);
            compare("exemptions_count", stated.exemptions(), exemptions, place, differences);
        }
        return differences;
    }

    private static void compare(
            String field, @Nullable Long stated, long found, Place place, List<Finding> differences) {
        if (stated != null && stated != found) {
            Saying saying = Saying.of("field", field, "stated", Long.toString(stated), "found", Long.toString(found));
            differences.add(new Finding(FindingCode.PSC_TOTALS_DIFFER, place, null, "/data/" + field, saying));
        }
    }
}
