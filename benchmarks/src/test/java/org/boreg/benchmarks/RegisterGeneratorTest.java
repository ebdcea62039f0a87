package org.boreg.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.model.EntityStatement;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.RecordReference;
import org.boreg.bods.model.Reference;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.model.Statement;
import org.boreg.bods.model.Unspecified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterGeneratorTest {

    private static final int STATEMENTS = 5_000;

    @TempDir
    private Path folder;

    @Test
    void everyStatementIsReadWithoutAFinding() throws IOException {
        assertThat(written("register.jsonl"))
                .hasSize(STATEMENTS)
                .allSatisfy(item -> assertThat(item.findings()).isEmpty())
                .allSatisfy(item -> assertThat(item).isInstanceOf(ParsedStatement.class));
    }

    @Test
    void aGzippedFileHoldsTheSameStatements() throws IOException {
        assertThat(written("register.jsonl.gz").stream().map(RegisterGeneratorTest::text))
                .containsExactlyElementsOf(
                        new RegisterGenerator(1).statements(STATEMENTS).toList());
    }

    @Test
    void equalSeedsGiveEqualStatements() {
        assertThat(new RegisterGenerator(7).statements(STATEMENTS))
                .containsExactlyElementsOf(
                        new RegisterGenerator(7).statements(STATEMENTS).toList());
    }

    @Test
    void anotherSeedGivesAnotherRegister() {
        Set<String> other = new RegisterGenerator(8).statements(STATEMENTS).collect(toSet());
        assertThat(new RegisterGenerator(7).statements(STATEMENTS).filter(other::contains))
                .isEmpty();
    }

    @Test
    void aLongerRunBeginsLikeAShorterOne() {
        assertThat(new RegisterGenerator(1).statements(STATEMENTS))
                .startsWith(new RegisterGenerator(1).statements(100).toArray(String[]::new));
    }

    @Test
    void noStatementIdComesTwice() throws IOException {
        assertThat(statements().stream().map(Statement::statementId)).doesNotHaveDuplicates();
    }

    @Test
    void aRelationshipRefersOnlyToWhatWasStatedBefore() throws IOException {
        Set<String> stated = new HashSet<>();
        for (Statement statement : statements()) {
            if (statement instanceof RelationshipStatement holding) {
                assertThat(stated).containsAll(references(holding));
            } else {
                stated.add(statement.recordId());
            }
        }
    }

    @Test
    void aRegisterHasCompaniesPeopleHoldingsChangesAndGaps() throws IOException {
        List<Statement> statements = statements();
        assertThat(statements.stream().filter(EntityStatement.class::isInstance))
                .hasSizeGreaterThan(STATEMENTS / 4);
        assertThat(statements.stream().filter(PersonStatement.class::isInstance))
                .hasSizeGreaterThan(STATEMENTS / 5);
        assertThat(statements.stream()
                        .filter(RelationshipStatement.class::isInstance)
                        .map(RelationshipStatement.class::cast)
                        .filter(holding -> holding.interestedParty() instanceof Unspecified))
                .hasSizeGreaterThan(10);
        assertThat(statements.stream().collect(groupingBy(Statement::recordId)).values())
                .filteredOn(series -> series.size() > 1)
                .hasSizeGreaterThan(50);
    }

    private static List<String> references(RelationshipStatement holding) {
        List<String> records = new ArrayList<>();
        for (Reference reference : List.of(holding.subject(), holding.interestedParty())) {
            if (reference instanceof RecordReference record) {
                records.add(record.recordId());
            }
        }
        return records;
    }

    private List<Statement> statements() throws IOException {
        return written("register.jsonl").stream()
                .map(item -> ((ParsedStatement) item).statement())
                .toList();
    }

    private static String text(ParsedItem item) {
        return ((ParsedStatement) item).text();
    }

    private List<ParsedItem> written(String name) throws IOException {
        Path file = folder.resolve(name);
        new RegisterGenerator(1).write(file, STATEMENTS);
        StatementParser parser = new StatementParser(ReadLimits.DEFAULT);
        List<ParsedItem> items = new ArrayList<>();
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(parser.parse(item.get()));
            }
        }
        return items;
    }
}
