package org.boreg.bods.gathered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.junit.jupiter.api.Test;

class StatementGatheringTest {

    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);
    private static final Moment LATER = Moment.on(LocalDate.of(2025, 1, 1));

    private final StatementGathering gathering = new StatementGathering();

    @Test
    void recordsWithTheSameIdentifierAreOnePartyNamedByItself() {
        take("1", "a", "entity", "b", "2024-03-01", entity("As Others Call It", "GB-COH", "1234567"));
        take("2", "b", "entity", "b", "2024-01-01", entity("As It Calls Itself", "GB-COH", "01234567"));
        take("3", "c", "entity", "c", "2024-01-01", entity("As It Calls Itself", "GB-COH", "07654321"));

        assertThat(gathering.gathered().at(LATER).parties()).hasSize(2);
        Party found = gathering.gathered().find("GB-COH:01234567", LATER).get(0);
        assertThat(found.name()).isEqualTo("As It Calls Itself");
        assertThat(found.recordIds()).containsExactly("a", "b");
        assertThat(gathering.gathered().find("b", LATER)).containsExactly(found);
        assertThat(gathering.gathered().find("1", LATER)).containsExactly(found);
        assertThat(gathering.gathered().find(found.id(), LATER)).containsExactly(found);
        assertThat(gathering.gathered().find("nobody", LATER)).isEmpty();
    }

    @Test
    void aClosedRecordLeavesTheNetworkOnItsDay() {
        take("1", "h", "relationship", "c", "2024-01-01", holding("p", "c"));
        take("2", "h", "relationship", "c", "2024-06-01", holding("p", "c"), "closed");

        assertThat(links(LATER)).isEmpty();
        assertThat(links(Moment.on(LocalDate.of(2024, 5, 31)))).hasSize(1);
        assertThat(links(new Moment(LATER.asOf(), LocalDate.of(2024, 5, 31))))
                .as("the closing was not known yet")
                .hasSize(1);
    }

    @Test
    void whoIsOnlyReferredToIsAnEntityOfWhichNothingIsKnown() {
        take("1", "h", "relationship", "c", "2024-01-01", holding("p", "c"));

        Link link = links(LATER).get(0);
        Party owner = gathering.gathered().at(LATER).party(link.owner());
        assertThat(owner.kind()).isEqualTo(PartyKind.ENTITY);
        assertThat(owner.name()).isNull();
        assertThat(owner.recordIds()).containsExactly("p");
    }

    @Test
    void theSameStatementAgainChangesNothingAndAnotherWithItsIdIsRefused() {
        take("1", "c", "entity", "c", "2024-01-01", entity("One", "GB-COH", "01234567"));
        take("1", "c", "entity", "c", "2024-01-01", entity("One", "GB-COH", "01234567"));
        Finding refused = gathering
                .take(parsed("1", "c", "entity", "c", "2024-01-01", entity("Two", "GB-COH", "01234567"), "new"))
                .orElseThrow();

        assertThat(refused.code()).isEqualTo(FindingCode.STATEMENT_ID_REUSED);
        assertThat(gathering.gathered().find("c", LATER).get(0).name()).isEqualTo("One");
    }

    @Test
    void aRecordStaysOfTheTypeThatItWasGivenFirst() {
        take("1", "c", "entity", "c", "2024-01-01", entity("One", "GB-COH", "01234567"));
        Finding refused = gathering
                .take(parsed("2", "c", "relationship", "c", "2024-02-01", holding("p", "c"), "new"))
                .orElseThrow();

        assertThat(refused.code()).isEqualTo(FindingCode.RECORD_TYPE_CHANGED);
        assertThat(links(LATER)).isEmpty();
    }

    @Test
    void whatIsAboveACompanyIsCutWhereItIsTooMuchAndSaysSo() {
        take("1", "h1", "relationship", "c", "2024-01-01", holding("a", "c"));
        take("2", "h2", "relationship", "a", "2024-01-01", holding("b", "a"));
        GatheredStatements gathered = gathering.gathered();
        String company = gathered.find("c", LATER).get(0).id();

        assertThat(gathered.above(company, LATER, 10, 10)).hasValueSatisfying(above -> {
            assertThat(above.links()).hasSize(2);
            assertThat(above.complete()).isTrue();
        });
        assertThat(gathered.above(company, LATER, 1, 10)).hasValueSatisfying(above -> {
            assertThat(above.links()).hasSize(1);
            assertThat(above.complete()).isFalse();
        });
        assertThat(gathered.above(company, LATER, 10, 1)).hasValueSatisfying(above -> {
            assertThat(above.links()).hasSize(1);
            assertThat(above.complete()).isFalse();
        });
        assertThat(gathered.above("nobody", LATER, 10, 10)).isEmpty();
    }

    private List<Link> links(Moment moment) {
        return gathering.gathered().at(moment).links();
    }

    private void take(String id, String record, String type, String subject, String date, String details) {
        take(id, record, type, subject, date, details, "new");
    }

    private void take(
            String id, String record, String type, String subject, String date, String details, String status) {
        assertThat(gathering.take(parsed(id, record, type, subject, date, details, status)))
                .isEmpty();
    }

    private static ParsedStatement parsed(
            String id, String record, String type, String subject, String date, String details, String status) {
        String json = """
                {"statementId": "%s", "statementDate": "%s", "declarationSubject": "%s", "recordId": "%s",
                 "recordType": "%s", "recordStatus": "%s", "recordDetails": %s,
                 "publicationDetails": {"publicationDate": "%s", "bodsVersion": "0.4", "publisher": {"name": "Tests"}}}
                """.formatted(id, date, subject, record, type, status, details, date);
        return (ParsedStatement) PARSER.parse(new RawStatement(new Place("test.json", 1, 0), json));
    }

    private static String entity(String name, String scheme, String id) {
        return """
                {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "%s",
                 "identifiers": [{"scheme": "%s", "id": "%s"}]}
                """.formatted(name, scheme, id);
    }

    private static String holding(String owner, String owned) {
        return """
                {"isComponent": false, "subject": "%s", "interestedParty": "%s",
                 "interests": [{"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": 60}}]}
                """.formatted(owned, owner);
    }
}
