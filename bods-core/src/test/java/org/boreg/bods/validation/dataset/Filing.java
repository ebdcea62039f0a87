package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A short way to write a file of statements. JSON is in single quotes. */
final class Filing {

    static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private final BodsVersion version;
    private final List<String> statements = new ArrayList<>();
    private Map<String, Map<String, Long>> statistics = Map.of();

    private Filing(BodsVersion version) {
        this.version = version;
    }

    /** Of 0.4. */
    static Filing ofRecords() {
        return new Filing(BodsVersion.V0_4);
    }

    /** Of 0.1 to 0.3. */
    static Filing of(BodsVersion version) {
        return new Filing(version);
    }

    Filing entity(String record, String status, String date, String details) {
        return record(record, "entity", status, date, details, "");
    }

    Filing entity(String record) {
        return entity(record, "new", "2024-01-01", "'entityType':{'type':'registeredEntity'}");
    }

    Filing person(String record) {
        return record(record, "person", "new", "2024-01-01", "'personType':'knownPerson'", "");
    }

    /** @param party a recordId, or the reason why there is none, beginning with "?" */
    Filing link(String record, String subject, String party, String... interests) {
        return record(record, "relationship", "new", "2024-01-01", tie(subject, party, interests), "");
    }

    Filing linkAgain(String record, String status, String date, String subject, String party, String more) {
        return record(record, "relationship", status, date, tie(subject, party), more);
    }

    static String tie(String subject, String party, String... interests) {
        String whom = party.startsWith("?") ? "{'reason':'" + party.substring(1) + "'}" : "'" + party + "'";
        return "'subject':'" + subject + "','interestedParty':" + whom + ",'interests':[" + String.join(",", interests)
                + "]";
    }

    Filing record(String record, String type, String status, String date, String details, String more) {
        return add("{'statementId':'s" + statements.size() + "','recordId':'" + record + "','recordType':'" + type
                + "','recordStatus':'" + status + "','statementDate':'" + date + "','recordDetails':{" + details + "}"
                + more + "}");
    }

    Filing add(String json) {
        statements.add(json.replace('\'', '"'));
        return this;
    }

    List<Finding> findings() {
        FindingTally tally = new FindingTally(100);
        try (Dataset dataset = new Dataset(version, TODAY)) {
            for (int i = 0; i < statements.size(); i++) {
                ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(statements.get(i));
                StatementTree tree = new StatementTree(new Place("file.json", i + 1, i), statements.get(i), json);
                dataset.add(StatementFacts.of(tree, version));
            }
            dataset.check(tally);
            statistics = dataset.statistics();
        } catch (IOException diskFails) {
            throw new UncheckedIOException(diskFails);
        }
        return tally.kept();
    }

    /** All findings as "code pointer into the file". */
    List<String> found() {
        return findings().stream()
                .map(finding -> finding.code().code() + " " + finding.filePointer())
                .toList();
    }

    /** Where a code is found. */
    List<String> found(FindingCode code) {
        return findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::filePointer)
                .toList();
    }

    Map<String, Map<String, Long>> statistics() {
        findings();
        return statistics;
    }
}
