package org.boreg.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderStandsForTheFilesInItThatCanHoldStatements() throws IOException {
        for (String name : List.of("b.jsonl", "a.JSON", "c.json.gz", "d.zip", "notes.txt", "MANIFEST.tsv")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("inner.json"));
        assertThat(ImportFiles.expand(List.of(folder)))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.JSON", "b.jsonl", "c.json.gz", "d.zip");
    }

    @Test
    void aFolderOfTablesThatBelongTogetherComesAsAWhole() throws IOException {
        for (String name :
                List.of("entity_statement.csv", "entity_identifiers.csv", "datapackage.json", "other.jsonl")) {
            Files.createFile(folder.resolve(name));
        }

        assertThat(ImportFiles.expand(List.of(folder))).containsExactly(folder, folder.resolve("other.jsonl"));
    }

    @Test
    void theTablesOfAnUnpackedZipAreInAFolderOfTheirOwn() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("csv"));
        Files.createFile(tables.resolve("person_statement.csv"));
        Files.createFile(folder.resolve("datapackage.json"));

        assertThat(ImportFiles.expand(List.of(folder))).containsExactly(tables);
    }

    @Test
    void ofTheTablesInAFolderOnlyThoseOfStatementsAreMeant() throws IOException {
        Path statements = Files.writeString(folder.resolve("a.csv"), "statementId,recordType\n");
        Files.writeString(folder.resolve("companies.csv"), "CompanyName,CompanyNumber\n");

        assertThat(ImportFiles.expand(List.of(folder))).containsExactly(statements);
    }

    @Test
    void aFileThatIsNamedIsTakenWhateverItsName() throws IOException {
        Path odd = Files.createFile(folder.resolve("statements.txt"));
        assertThat(ImportFiles.expand(List.of(odd))).containsExactly(odd);
    }

    @Test
    void whatIsNotThereAndAFolderWithoutStatementsAreNamed() {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> ImportFiles.expand(List.of(missing))).hasMessageContaining("missing.json");
        assertThatThrownBy(() -> ImportFiles.expand(List.of(folder))).hasMessageContaining(folder.toString());
    }
}
