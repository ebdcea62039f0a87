package org.boreg.service.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.validation.FileChecks;
import org.boreg.bods.validation.ValidationSettings;
import org.boreg.service.declarations.Publication.Line;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublishingTest {

    private static final String OWNERS = """
            {"person": {"name": "Cleo Marsh", "birthDate": "1980-02"}, "interests": [{"type": "shareholding", "shares": 60}]},
            {"company": {"identifier": "GB-COH:07654321", "name": "Quay Holdings Ltd"},
             "interests": [{"type": "shareholding", "shares": 40}]}
            """;

    @Test
    void theFirstDeclarationBeginsRecordsAndNamesNobodyBeforeDescribingHim() {
        Publication first = publish(Network.NONE, DeclarationKind.FIRST, "2026-01-05", OWNERS, Map.of());

        assertThat(said(first))
                .containsExactly(
                        "new entity A-E1",
                        "new person A-P1",
                        "new entity A-E2",
                        "new relationship A-R1",
                        "new relationship A-R2");
        assertThat(first.lines()).allSatisfy(line -> {
            assertThat(line.statement().path("declarationSubject").asString()).isEqualTo("A-E1");
            assertThat(line.statement().path("declaration").asString()).isEqualTo("A");
            assertThat(line.statement().path("statementDate").asString()).isEqualTo("2026-01-05");
        });
        assertThat(errors(first.lines())).isEmpty();
    }

    @Test
    void whatIsDeclaredAgainKeepsItsRecordsAndWhatIsGoneIsClosed() {
        Network before = after(publish(Network.NONE, DeclarationKind.FIRST, "2026-01-05", OWNERS, Map.of()));
        Publication change = publish(before, DeclarationKind.CHANGE, "2026-06-05", """
                {"person": {"name": "Ivo Reed"}, "interests": [{"type": "shareholding", "shares": 40}]},
                {"person": {"name": "CLEO  MARSH", "birthDate": "1980-02-17"}, "interests": [{"type": "shareholding", "shares": 60}]}
                """, Map.of());

        assertThat(said(change))
                .containsExactly(
                        "updated entity A-E1",
                        "new person B-P1",
                        "updated person A-P1",
                        "new relationship B-R1",
                        "updated relationship A-R1",
                        "closed relationship A-R2",
                        "closed entity A-E2");
        ObjectNode closed = change.lines().get(5).statement();
        assertThat(closed.at("/recordDetails/interests/0/endDate").asString()).isEqualTo("2026-06-05");
    }

    @Test
    void aRelationshipOfWhichASideChangesIsAnother() {
        Network before = after(publish(Network.NONE, DeclarationKind.FIRST, "2026-01-05", OWNERS, Map.of()));
        Publication change = publish(before, DeclarationKind.CHANGE, "2026-06-05", """
                {"person": {"name": "Ivo Reed"}, "interests": [{"type": "shareholding", "shares": 60}]},
                {"company": {"identifier": "GB-COH:07654321", "name": "Quay Holdings (2026) Ltd"},
                 "interests": [{"type": "shareholding", "shares": 40}]}
                """, Map.of());

        assertThat(said(change))
                .containsExactly(
                        "updated entity A-E1",
                        "new person B-P1",
                        "updated entity A-E2",
                        "new relationship B-R1",
                        "updated relationship A-R2",
                        "closed relationship A-R1",
                        "closed person A-P1");
    }

    @Test
    void aCorrectionSaysOnlyWhatWasWrongAndThatItCorrects() {
        Network before = after(publish(Network.NONE, DeclarationKind.FIRST, "2026-01-05", OWNERS, Map.of()));
        Publication correction =
                publish(before, DeclarationKind.CORRECTION, "2026-01-05", OWNERS.replace("60", "55"), Map.of());

        assertThat(said(correction)).containsExactly("updated relationship A-R1");
        ObjectNode statement = correction.lines().get(0).statement();
        assertThat(statement.at("/annotations/0/motivation").asString()).isEqualTo("correcting");
        assertThat(statement.at("/annotations/0/description").asString()).isEqualTo("A typing error");
    }

    @Test
    void aClosingEndsTheSubjectLast() {
        Network before = after(publish(Network.NONE, DeclarationKind.FIRST, "2026-01-05", OWNERS, Map.of()));
        Publication closing = publish(before, DeclarationKind.CLOSING, "2026-06-05", "", Map.of());

        assertThat(said(closing))
                .containsExactly(
                        "closed relationship A-R1",
                        "closed relationship A-R2",
                        "closed person A-P1",
                        "closed entity A-E2",
                        "closed entity A-E1");
    }

    @Test
    void whoIsProtectedIsNotNamedButKnownAgain() {
        String hidden = OWNERS.replace("\"1980-02\"", "\"1980-02\", \"residence\": \"GB\", \"protected\": true");
        Publication first = publish(Network.NONE, DeclarationKind.FIRST, "2026-01-05", hidden, Map.of());
        assertThat(first.lines())
                .allSatisfy(line -> assertThat(line.statement().toString()).doesNotContain("Cleo", "1980"));
        assertThat(first.lines()
                        .get(1)
                        .statement()
                        .at("/recordDetails/personType")
                        .asString())
                .isEqualTo("anonymousPerson");
        assertThat(errors(first.lines())).isEmpty();

        String another = """
                {"person": {"name": "Ivo Reed", "protected": true}, "interests": [{"type": "shareholding", "shares": 1}]},
                """;
        Publication change =
                publish(after(first), DeclarationKind.CHANGE, "2026-06-05", another + hidden, first.persons());

        assertThat(said(change))
                .contains(
                        "new person B-P1", "updated person A-P1", "new relationship B-R1", "updated relationship A-R1");
        // A confirmation has nothing but what the register has; whom it tells of is known all the same the next time.
        assertThat(change.persons()).containsAllEntriesOf(first.persons());
    }

    /** Of each statement its status, its type and its record; those of a first declaration begin with A, those of a later one with B. */
    static List<String> said(Publication publication) {
        return publication.lines().stream()
                .map(Line::statement)
                .map(statement -> "%s %s %s"
                        .formatted(
                                statement.path("recordStatus").asString(),
                                statement.path("recordType").asString(),
                                statement.path("recordId").asString()))
                .toList();
    }

    static Network after(Publication publication) {
        Map<String, ObjectNode> open = new LinkedHashMap<>();
        publication.lines().stream()
                .filter(line -> !line.closes())
                .forEach(line -> open.put(line.statement().path("recordId").asString(), line.statement()));
        return new Network(publication.subject(), open);
    }

    static List<String> errors(List<Line> lines) {
        FindingTally tally = new FindingTally();
        try (FileChecks checks = new FileChecks(ValidationSettings.on(LocalDate.of(2027, 1, 1)), tally)) {
            for (int i = 0; i < lines.size(); i++) {
                ObjectNode statement = lines.get(i).statement();
                checks.check(new StatementTree(new Place("test", i + 1L, i), statement.toString(), statement));
            }
            checks.end();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return tally.kept().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .toList();
    }

    private static Publication publish(
            Network before, DeclarationKind kind, String date, String owners, Map<String, String> sealed) {
        Draft draft = draft("""
                {"subject": {"identifier": "GB-COH:01234567", "name": "Harbour Lights Ltd", "jurisdiction": "GB"},
                 "date": "%s", "reason": "A typing error", "owners": [%s]}
                """.formatted(date, owners), kind == DeclarationKind.CLOSING);
        Filing filing = new Filing(
                before.isEmpty() ? "A" : "B", kind, "register", Instant.parse("2026-12-01T10:00:00Z"), sealed);
        return Publishing.of(draft, before, filing);
    }

    static Draft draft(String form) {
        return draft(form, false);
    }

    private static Draft draft(String form, boolean isClosing) {
        Remarks remarks = new Remarks(Locale.ENGLISH);
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(form);
        Optional<Draft> draft = DeclaredForm.read(json, isClosing, identifier -> Optional.empty(), remarks);
        assertThat(remarks.list().stream().filter(FieldFinding::isError).toList())
                .isEmpty();
        return draft.orElseThrow(() -> new AssertionError(new ArrayList<>(remarks.list())));
    }
}
