package org.boreg.bods.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.boreg.bods.json.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSetTest {

    private static final String ENTITIES =
            "_link,statementID,statementType,name\n0,e0,entityStatement,Lamp\n1,e1,entityStatement,Wick\n";
    private static final String IDENTIFIERS =
            "_link,_link_entity_statement,scheme,id\n0.identifiers.0,0,GB-COH,1\n0.identifiers.1,0,GB-COH,2\n1.identifiers.0,1,GB-COH,3\n";

    private final Map<String, String> tables = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void partsComeIntoTheirStatements() throws IOException {
        tables.put("csv/entity_statement.csv", ENTITIES);
        tables.put("csv/entity_identifiers.csv", IDENTIFIERS);
        tables.put("datapackage.json", "{\"resources\": []}");

        TableFiles read = read();

        assertThat(read.findings()).isEmpty();
        assertThat(read.texts())
                .containsExactly(
                        "{\"statementID\":\"e0\",\"statementType\":\"entityStatement\",\"name\":\"Lamp\",\"identifiers\":"
                                + "[{\"scheme\":\"GB-COH\",\"id\":\"1\"},{\"scheme\":\"GB-COH\",\"id\":\"2\"}]}",
                        "{\"statementID\":\"e1\",\"statementType\":\"entityStatement\",\"name\":\"Wick\",\"identifiers\":"
                                + "[{\"scheme\":\"GB-COH\",\"id\":\"3\"}]}");
        assertThat(read.statements().get(1).place().toString()).isEqualTo("a.zip!csv/entity_statement.csv, line 3");
    }

    @Test
    void aFolderOfTablesIsReadAsTheirZip() throws IOException {
        Files.writeString(folder.resolve("entity_statement.csv"), ENTITIES);
        Files.writeString(folder.resolve("entity_identifiers.csv"), IDENTIFIERS);
        tables.put("entity_statement.csv", ENTITIES);
        tables.put("entity_identifiers.csv", IDENTIFIERS);

        assertThat(TableFiles.read(folder).texts()).isEqualTo(read().texts());
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        long seed = Long.getLong("boreg.tables.seed", 7);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            tables.clear();
            tables.put(
                    "entity_statement.csv",
                    shuffled(ENTITIES + "z,e2,entityStatement,Z\n10,e3,entityStatement,T\n", random));
            tables.put(
                    "entity_identifiers.csv",
                    shuffled(IDENTIFIERS + "z.identifiers.0,z,GB-COH,4\n10.identifiers.0,10,GB-COH,5\n", random));

            TableFiles read = read();

            assertThat(read.findings()).as("seed %d", seed).isEmpty();
            assertThat(read.json().stream()
                            .map(json -> json.path("name").stringValue()
                                    + json.path("identifiers").findValuesAsString("id"))
                            .sorted())
                    .as("seed %d", seed)
                    .containsExactly("Lamp[1, 2]", "T[5]", "Wick[3]", "Z[4]");
        }
    }

    @Test
    void partsWithinPartsComeIntoTheirs() throws IOException {
        tables.put("person_statement.csv", "_link,statementId,recordType,recordId\n0,p,person,r\n");
        tables.put(
                "person_recordDetails_politicalExposure_details.csv",
                "_link,_link_person_statement,reason\n0.recordDetails.politicalExposure.details.0,0,minister\n");
        tables.put(
                "person_recordDetails_politicalExposure_details_source_assertedBy.csv",
                "_link,_link_recordDetails_politicalExposure_details,_link_person_statement,name\n"
                        + "0.recordDetails.politicalExposure.details.0.source.assertedBy.0,0.recordDetails.politicalExposure.details.0,0,Ada\n"
                        + "0.recordDetails.politicalExposure.details.4.source.assertedBy.0,0.recordDetails.politicalExposure.details.4,0,Eve\n");

        TableFiles read = read();

        assertThat(read.json()
                        .get(0)
                        .at("/recordDetails/politicalExposure/details")
                        .toString())
                .isEqualTo("[{\"reason\":\"minister\",\"source\":{\"assertedBy\":[{\"name\":\"Ada\"}]}}]");
        assertThat(read.codes()).containsExactly("table_row_orphaned");
    }

    @Test
    void linksOfAnotherMakeKeepTheOrderOfTheRows() throws IOException {
        tables.put("entity_statement.csv", ENTITIES);
        tables.put("entity_identifiers.csv", "_link_entity_statement,id\n0,a\n0,b\n1,c\n");

        TableFiles read = read();

        assertThat(read.findings()).isEmpty();
        assertThat(read.json().get(0).path("identifiers").findValuesAsString("id"))
                .containsExactly("a", "b");
    }

    @Test
    void whatHasNoStatementIsSaidAndCostsNothingElse() throws IOException {
        tables.put("entity_statement.csv", ENTITIES);
        tables.put("entity_identifiers.csv", IDENTIFIERS + ",,GB-COH,4\n9.identifiers.0,9,GB-COH,5\n");
        tables.put("person_names.csv", "_link,_link_person_statement,fullName\n0.names.0,0,Ada\n");

        TableFiles read = read();

        assertThat(read.statements()).hasSize(2);
        assertThat(read.codes())
                .containsExactlyInAnyOrder("table_row_orphaned", "table_row_orphaned", "table_unreadable");
    }

    @Test
    void linksThatTwoHaveAreSaid() throws IOException {
        for (String entities :
                List.of(ENTITIES + "1,e2,entityStatement,Twin\n", ENTITIES + "0,e2,entityStatement,Twin\n")) {
            tables.put("entity_statement.csv", entities);
            tables.put("entity_identifiers.csv", IDENTIFIERS + "1.identifiers.0,1,GB-COH,4\n");

            TableFiles read = read();

            assertThat(read.codes()).containsExactlyInAnyOrder("table_link_repeated", "table_link_repeated");
            assertThat(read.json().get(1).path("identifiers").findValuesAsString("id"))
                    .containsExactly("3", "4");
            assertThat(read.json().get(2).has("identifiers")).isFalse();
        }
    }

    @Test
    void aBrokenRowOfPartsCostsNoStatement() throws IOException {
        tables.put("entity_statement.csv", ENTITIES);
        tables.put("entity_identifiers.csv", IDENTIFIERS.replace("0.identifiers.1", "\"0.identifiers.1"));

        TableFiles read = read();

        assertThat(read.codes()).containsExactly("table_row_unreadable");
        assertThat(read.json().get(0).path("identifiers").findValuesAsString("id"))
                .containsExactly("1");
        assertThat(read.json().get(1).path("identifiers").findValuesAsString("id"))
                .containsExactly("3");
    }

    @Test
    void aStatementWithEndlessPartsIsTooLarge() throws IOException {
        tables.put("entity_statement.csv", ENTITIES);
        tables.put("entity_identifiers.csv", "_link_entity_statement,id\n" + "0,x\n".repeat(10_000));

        TableFiles read = TableFiles.read(TableFiles.zip(folder.resolve("a.zip"), tables), new ReadLimits(5_000, 20));

        assertThat(read.codes()).containsExactly("statement_too_large");
        assertThat(read.json())
                .extracting(json -> json.path("name").stringValue())
                .containsExactly("Wick");
    }

    @Test
    void entitiesComeBeforePersonsAndBothBeforeWhatRefersToThem() throws IOException {
        tables.put("csv/ooc_statement.csv", "_link,statementID\n0,o\n");
        tables.put("csv/person_statement.csv", "_link,statementID\n0,p\n");
        tables.put("csv/entity_statement.csv", "_link,statementID\n0,e\n");

        assertThat(read().texts())
                .containsExactly("{\"statementID\":\"e\"}", "{\"statementID\":\"p\"}", "{\"statementID\":\"o\"}");
    }

    @Test
    void anAnnotationOnTheWholeStatementHasItsEmptyTarget() throws IOException {
        tables.put("entity_statement.csv", "_link,statementid,recordid,recordtype\n0,e,r,entity\n");
        tables.put(
                "entity_annotations.csv",
                "_link,_link_entity_statement,motivation,statementpointertarget\n0.annotations.0,0,commenting,\n");

        assertThat(read().json().get(0).path("annotations").toString())
                .isEqualTo("[{\"motivation\":\"commenting\",\"statementPointerTarget\":\"\"}]");
    }

    @Test
    void damagedTablesAreReadWithoutAnException() throws IOException {
        long seed = Long.getLong("boreg.tables.seed", 20261127);
        System.out.println("TableSetTest: seed " + seed);
        Random random = new Random(seed);
        tables.put("csv/entity_statement.csv", ENTITIES.repeat(3));
        tables.put("csv/entity_identifiers.csv", IDENTIFIERS.repeat(3));
        byte[] zip = Files.readAllBytes(TableFiles.zip(folder.resolve("a.zip"), tables));
        for (int round = 0; round < 150; round++) {
            Map<String, String> damaged = new LinkedHashMap<>();
            tables.forEach((name, table) -> damaged.put(name, damaged(table, random)));

            TableFiles.read(TableFiles.zip(folder.resolve("b.zip"), damaged));
            TableFiles.read(
                    Files.writeString(folder.resolve("b.csv"), damaged(ENTITIES.replace("_link", "recordId"), random)));
            TableFiles.read(Files.write(folder.resolve("c.zip"), damaged(zip, random)));
        }
    }

    @Test
    void jsonBesideTheTablesIsReadToo() throws IOException {
        tables.put("entity_statement.csv", ENTITIES);
        tables.put("more.json", "[{\"statementID\":\"j\"}]");

        assertThat(read().statements()).hasSize(3);
    }

    private TableFiles read() throws IOException {
        return TableFiles.read(TableFiles.zip(folder.resolve("a.zip"), tables));
    }

    private static String damaged(String table, Random random) {
        StringBuilder damaged = new StringBuilder(table);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, "\",\n\r.0_/\u00e9".charAt(random.nextInt(9)));
                case 1 -> damaged.delete(at, Math.min(damaged.length() - 1, at + random.nextInt(20)));
                default -> damaged.insert(at, "\",\n.09_\"".charAt(random.nextInt(8)));
            }
        }
        return damaged.toString();
    }

    private static byte[] damaged(byte[] zip, Random random) {
        byte[] damaged = zip.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static String shuffled(String table, Random random) {
        List<String> rows = new ArrayList<>(table.lines().toList());
        String header = rows.remove(0);
        Collections.shuffle(rows, random);
        // The items of a list have to stay in order only where links do not number them.
        return header + "\n" + String.join("\n", rows) + "\n";
    }
}
