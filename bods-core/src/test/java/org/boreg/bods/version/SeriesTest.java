package org.boreg.bods.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.version.Old.entity;
import static org.boreg.bods.version.Old.id;
import static org.boreg.bods.version.Old.person;
import static org.boreg.bods.version.Old.relationship;
import static org.boreg.bods.version.Old.replacing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.version.KnownStatements.Known;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of statements that replace each other. */
class SeriesTest {

    @Test
    void statementsThatReplaceEachOtherBecomeTheSeriesOfOneRecord() {
        Map<String, Upgraded> file =
                upgraded(entity("a", ""), entity("b", replacing("a")), entity("c", replacing("b")), entity("d", ""));

        assertThat(recordId(file, "a")).isEqualTo(SeriesId.of(id("a")));
        assertThat(recordId(file, "b")).isEqualTo(recordId(file, "a"));
        assertThat(recordId(file, "c")).isEqualTo(recordId(file, "a"));
        assertThat(recordId(file, "d")).isNotEqualTo(recordId(file, "a"));
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(name -> status(file, name))
                .containsExactly("new", "updated", "updated", "new");
        assertThat(List.of("a", "b", "c"))
                .extracting(name -> file.get(id(name)).generation())
                .containsExactly(0, 1, 2);
    }

    @Test
    void referencesToAnyStatementOfASeriesAreToItsRecord() {
        Map<String, Upgraded> file = upgraded(
                entity("a", ""),
                entity("b", replacing("a")),
                relationship("r", "a", "p", ""),
                relationship("s", "b", "p", ""));

        assertThat(detail(file, "r", "subject")).isEqualTo(recordId(file, "a"));
        assertThat(detail(file, "s", "subject")).isEqualTo(recordId(file, "a"));
    }

    @Test
    void aSeriesIsNamedAfterItsFirstStatementThoughThatIsElsewhere() {
        Map<String, Upgraded> file = upgraded(entity("b", replacing("a")));

        assertThat(recordId(file, "b")).isEqualTo(SeriesId.of(id("a")));
        assertThat(status(file, "b")).isEqualTo("updated");
        assertThat(codes(file, "b")).contains(FindingCode.UPGRADE_SERIES_INCOMPLETE);
    }

    @Test
    void twoThatReplaceTheSameOneBothHoldAndNeedARecordEach() {
        Map<String, Upgraded> file = upgraded(
                relationship("a", "x", "p", ""),
                relationship("b", "x", "p", replacing("a")),
                relationship("c", "x", "q", replacing("a")));

        assertThat(recordId(file, "b")).isNotEqualTo(recordId(file, "c"));
        assertThat(List.of(recordId(file, "b"), recordId(file, "c"))).contains(recordId(file, "a"));
        assertThat(List.of("b", "c"))
                .extracting(name -> status(file, name))
                .containsExactlyInAnyOrder("updated", "new");
        assertThat(file.values())
                .filteredOn(
                        one -> one.remarks().stream().anyMatch(note -> note.code() == FindingCode.UPGRADE_SERIES_SPLIT))
                .hasSize(1);
    }

    @Test
    void oneThatReplacesAllItsForerunnersIsNoFork() {
        Map<String, Upgraded> file =
                upgraded(entity("a", ""), entity("b", replacing("a")), entity("c", replacing("a", "b")));

        assertThat(List.of(recordId(file, "b"), recordId(file, "c"))).containsOnly(recordId(file, "a"));
    }

    @Test
    void whatOneStatementReplacesBecomesOneRecordWithIt() {
        Map<String, Upgraded> file = upgraded(entity("a", ""), entity("b", ""), entity("c", replacing("a", "b")));

        assertThat(List.of(recordId(file, "b"), recordId(file, "c"))).containsOnly(recordId(file, "a"));
        assertThat(List.of("a", "b", "c"))
                .extracting(name -> status(file, name))
                .containsOnlyOnce("new");
        assertThat(codes(file, "c")).contains(FindingCode.UPGRADE_SERIES_MERGED);
    }

    @Test
    void aStatementAboutAnotherKindOfThingBeginsARecordOfItsOwn() {
        Map<String, Upgraded> file = upgraded(entity("a", ""), person("b", replacing("a")));

        assertThat(recordId(file, "b")).isEqualTo(SeriesId.of(id("b")));
        assertThat(codes(file, "b")).contains(FindingCode.UPGRADE_VALUE_LOST);
    }

    @Test
    void aRingHasARecordToo() {
        Map<String, Upgraded> file = upgraded(
                entity("a", replacing("b")), entity("b", replacing("a")), entity("c", replacing("c")), entity("d", ""));

        assertThat(recordId(file, "a")).isEqualTo(recordId(file, "b"));
        assertThat(List.of("a", "b"))
                .extracting(name -> status(file, name))
                .containsExactlyInAnyOrder("new", "updated");
        assertThat(status(file, "c")).isEqualTo("new");
    }

    @Test
    void neitherOrderNorGrowthOfTheFileChangesAnId() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ObjectNode> statements = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String before = "s" + random.nextInt(i + 1);
            String parts = random.nextInt(3) == 0 ? "" : replacing(before);
            statements.add(
                    random.nextInt(3) == 0
                            ? relationship("s" + i, "s" + random.nextInt(3_000), before, parts)
                            : entity("s" + i, parts));
        }
        Set<ObjectNode> expected = statements(statements);
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(statements, random);

            assertThat(statements(statements)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void aDeclarationIsAboutTheSubjectAndWhoeverIsNamedInIt() {
        Map<String, Upgraded> file = upgraded(
                entity("a", ""),
                entity("c", "'isComponent': true"),
                person("p", ""),
                person("q", ""),
                entity("z", ""),
                relationship("u", "c", "p", "'isComponent': true"),
                relationship("r", "a", "p", "'componentStatementIDs': ['" + id("c") + "', '" + id("u") + "']"),
                relationship("s", "a", "q", ""),
                relationship("t", "b", "q", ""));

        for (String name : List.of("a", "c", "p", "u", "r", "s")) {
            assertThat(subject(file, name)).as(name).isEqualTo(recordId(file, "a"));
        }
        assertThat(subject(file, "t")).isEqualTo(SeriesId.of(id("b")));
        assertThat(subject(file, "q")).as("named in two declarations").isEmpty();
        assertThat(subject(file, "z")).as("named in none").isEmpty();
        assertThat(codes(file, "q")).contains(FindingCode.UPGRADE_DECLARATION_SUBJECT_UNKNOWN);
    }

    @Test
    void aSeriesThatIsKnownGoesOn() {
        Map<String, Known> register = Map.of(
                id("b"), new Known("el-brick", 4, true, true), id("x"), new Known(SeriesId.of(id("w")), 1, true, true));
        Map<String, Upgraded> file = upgraded(register, entity("c", replacing("b")), relationship("r", "x", "p", ""));

        assertThat(recordId(file, "c")).isEqualTo("el-brick");
        assertThat(file.get(id("c")).generation()).isEqualTo(5);
        assertThat(detail(file, "r", "subject")).isEqualTo(SeriesId.of(id("w")));
        assertThat(codes(file, "c")).doesNotContain(FindingCode.UPGRADE_SERIES_INCOMPLETE);
    }

    @Test
    void oneThatReplacesWhatIsReplacedElsewhereBeginsARecordOfItsOwn() {
        Map<String, Known> register = Map.of(id("a"), new Known(SeriesId.of(id("a")), 0, true, false));
        Map<String, Upgraded> file = upgraded(register, entity("c", replacing("a")));

        assertThat(recordId(file, "c")).isEqualTo(SeriesId.of(id("c")));
        assertThat(codes(file, "c")).contains(FindingCode.UPGRADE_SERIES_SPLIT);
    }

    @Test
    void whatIsKnownAlreadyStaysWhatItIs() {
        Map<String, Known> register = Map.of(
                id("a"), new Known(SeriesId.of(id("a")), 0, true, false),
                id("b"), new Known(SeriesId.of(id("a")), 1, true, true),
                id("c"), new Known(SeriesId.of(id("c")), 0, true, true));
        Map<String, Upgraded> file = upgraded(register, entity("b", replacing("a")), entity("c", replacing("a")));

        assertThat(recordId(file, "b")).isEqualTo(SeriesId.of(id("a")));
        assertThat(recordId(file, "c")).isEqualTo(SeriesId.of(id("c")));
    }

    @Test
    void anEarlierStatementThatComesLateJoinsTheSeriesThatIsKnownByItsSuccessor() {
        Map<String, Known> register = Map.of(id("b"), new Known(SeriesId.of(id("b")), 0, false, true));
        Map<String, Upgraded> file = upgraded(register, entity("a", ""), entity("b", replacing("a")));

        assertThat(recordId(file, "a")).isEqualTo(SeriesId.of(id("b")));
        assertThat(recordId(file, "b")).isEqualTo(SeriesId.of(id("b")));
    }

    private static Set<ObjectNode> statements(List<ObjectNode> file) {
        Set<ObjectNode> statements = new HashSet<>();
        upgraded(file.toArray(ObjectNode[]::new)).values().forEach(upgraded -> statements.add(upgraded.statement()));
        return statements;
    }

    private static Map<String, Upgraded> upgraded(ObjectNode... statements) {
        return upgraded(KnownStatements.NONE, statements);
    }

    private static Map<String, Upgraded> upgraded(Map<String, Known> register, ObjectNode... statements) {
        return upgraded(
                (Collection<String> ids) -> {
                    Map<String, Known> known = new HashMap<>(register);
                    known.keySet().retainAll(ids);
                    return known;
                },
                statements);
    }

    private static Map<String, Upgraded> upgraded(KnownStatements register, ObjectNode... statements) {
        LineageBuilder lineage = new LineageBuilder(register);
        List.of(statements).forEach(lineage::add);
        Upgrade upgrade = new Upgrade(lineage.build());
        Map<String, Upgraded> file = new HashMap<>();
        for (ObjectNode statement : statements) {
            file.put(statement.path("statementID").stringValue(), upgrade.upgrade(statement, BodsVersion.V0_3));
        }
        return file;
    }

    private static String recordId(Map<String, Upgraded> file, String name) {
        return text(file, name, "/recordId");
    }

    private static String status(Map<String, Upgraded> file, String name) {
        return text(file, name, "/recordStatus");
    }

    private static String subject(Map<String, Upgraded> file, String name) {
        return text(file, name, "/declarationSubject");
    }

    private static String detail(Map<String, Upgraded> file, String name, String field) {
        return text(file, name, "/recordDetails/" + field);
    }

    private static String text(Map<String, Upgraded> file, String name, String pointer) {
        return file.get(id(name)).statement().at(pointer).asString("");
    }

    private static List<FindingCode> codes(Map<String, Upgraded> file, String name) {
        return file.get(id(name)).remarks().stream().map(Remark::code).toList();
    }
}
