package org.boreg.graph;

import java.time.LocalDate;
import java.util.UUID;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.series.Moment;

/** Statements for tests, as a publisher would write them. */
public final class Statements {

    /** After all dates in these statements. */
    public static final Moment LATER = Moment.on(LocalDate.of(2026, 1, 1));

    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);

    public static ParsedStatement entity(String recordId, String name, String identifier) {
        return entity(recordId, name, identifier, recordId, "2024-01-01");
    }

    /** @param identifier {@code SCHEME:id}, or empty */
    public static ParsedStatement entity(String recordId, String name, String identifier, String subject, String date) {
        String identifiers = identifier.isEmpty()
                ? ""
                : "\"scheme\": \"%s\", \"id\": \"%s\"".formatted((Object[]) identifier.split(":", 2));
        return statement(recordId, "entity", subject, date, "new", """
                {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "%s",
                 "jurisdiction": {"name": "United Kingdom", "code": "GB"}, "identifiers": [%s]}
                """.formatted(
                        name, identifiers.isEmpty() ? "" : "{" + identifiers + "}"));
    }

    public static ParsedStatement person(String recordId, String name, String subject) {
        return statement(recordId, "person", subject, "2024-01-01", "new", """
                {"isComponent": false, "personType": "knownPerson", "names": [{"type": "legal", "fullName": "%s"}],
                 "birthDate": "1970-05-17", "nationalities": [{"name": "France", "code": "FR"}],
                 "identifiers": [{"scheme": "FRA-TAXID", "id": "T-%s"}]}
                """.formatted(name, recordId));
    }

    public static ParsedStatement holding(String recordId, String subject, String owner, double percent) {
        return holding(recordId, subject, "\"" + owner + "\"", percent, "2024-01-01", "new");
    }

    /** @param owner a recordId in quotes, or an unspecified party as JSON */
    public static ParsedStatement holding(
            String recordId, String subject, String owner, double percent, String date, String status) {
        return statement(recordId, "relationship", subject, date, status, """
                {"isComponent": false, "subject": "%s", "interestedParty": %s,
                 "interests": [{"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": %s}}]}
                """.formatted(subject, owner, percent));
    }

    public static ParsedStatement statement(
            String recordId, String type, String subject, String date, String status, String details) {
        String id = UUID.nameUUIDFromBytes(
                        (recordId + date + status + details).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        return parsed("""
                {"statementId": "%s", "statementDate": "%s", "declarationSubject": "%s", "recordId": "%s",
                 "recordType": "%s", "recordStatus": "%s", "recordDetails": %s,
                 "publicationDetails": {"publicationDate": "%s", "bodsVersion": "0.4",
                                        "publisher": {"name": "Register of Tests"}}}
                """.formatted(id, date, subject, recordId, type, status, details, date));
    }

    public static ParsedStatement parsed(String json) {
        return understood(PARSER.parse(raw(json)));
    }

    /** What the register keeps as the reading of a statement. */
    public static ParsedStatement kept(String reading) {
        return understood(PARSER.parseKept(raw(reading)));
    }

    private static RawStatement raw(String json) {
        return new RawStatement(new Place("test.json", 1, 0), json);
    }

    private static ParsedStatement understood(ParsedItem item) {
        if (item instanceof ParsedStatement statement) {
            return statement;
        }
        throw new IllegalArgumentException("No statement: " + item.findings());
    }

    private Statements() {}
}
