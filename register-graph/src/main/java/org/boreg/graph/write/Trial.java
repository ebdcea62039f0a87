package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.party.StatementRow;
import org.boreg.graph.RegisterUnavailable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Tells what {@link StatementWriter} would say of batches that come one after another, and writes nothing. In memory stay some 40 bytes for
 * each statement and record that would be new. For one thread.
 */
public final class Trial {

    private final @Nullable Driver driver;
    private final KeyNumbers statements = KeyNumbers.onHeap();
    private final List<String> contents = new ArrayList<>();
    private final KeyNumbers met = KeyNumbers.onHeap();
    private final List<String> types = new ArrayList<>();

    private Trial(@Nullable Driver driver) {
        this.driver = driver;
    }

    /** @param driver of the register's database */
    public static Trial beside(Driver driver) {
        return new Trial(driver);
    }

    /** One of an empty register, which need not be there. */
    public static Trial withoutRegister() {
        return new Trial(null);
    }

    /**
     * What would become of a batch.
     *
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public WriteOutcome write(List<ParsedStatement> batch) {
        if (driver == null) {
            return outcome(SortedBatch.ofNew(batch), keys -> Map.of());
        }
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(
                        tx -> outcome(SortedBatch.of(tx, batch), keys -> KnownRecord.find(tx, keys)));
            }
        });
    }

    private WriteOutcome outcome(SortedBatch sorted, Function<List<String>, Map<String, KnownRecord>> records) {
        List<Finding> refused = sorted.refused();
        List<NewStatement> fresh = new ArrayList<>();
        int unchanged = sorted.unchanged();
        for (ParsedStatement parsed : sorted.fresh()) {
            int known = statements.of(parsed.statement().statementId());
            if (known == KeyNumbers.UNMET) {
                fresh.add(NewStatement.of(parsed, 0));
            } else if (contents.get(known).equals(parsed.hash())) {
                unchanged++;
            } else {
                refused.add(StatementWriter.refusal(
                        FindingCode.STATEMENT_ID_REUSED,
                        parsed,
                        "/statementId",
                        Saying.of("id", parsed.statement().statementId())));
            }
        }
        Map<String, KnownRecord> before = records.apply(
                fresh.stream().map(one -> one.row().recordKey()).distinct().toList());
        List<NewStatement> accepted =
                refuseOtherTypes(StatementWriter.refuseOtherTypes(fresh, before, refused), refused);
        accepted.forEach(this::take);
        return new WriteOutcome(accepted.size(), unchanged, refused);
    }

    private List<NewStatement> refuseOtherTypes(List<NewStatement> fresh, List<Finding> refused) {
        List<NewStatement> accepted = new ArrayList<>();
        for (NewStatement one : fresh) {
            int record = met.of(one.row().recordKey());
            if (record == KeyNumbers.UNMET || types.get(record).equals(one.row().recordType())) {
                accepted.add(one);
            } else {
                refused.add(StatementWriter.otherType(one, types.get(record)));
            }
        }
        return accepted;
    }

    private void take(NewStatement statement) {
        StatementRow row = statement.row();
        statements.meet(row.statement().statementId());
        contents.add(statement.parsed().hash());
        if (met.meet(row.recordKey()) == types.size()) {
            types.add(row.recordType().intern());
        }
    }
}
