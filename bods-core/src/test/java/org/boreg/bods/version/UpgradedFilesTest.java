package org.boreg.bods.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whole files, upgraded. */
class UpgradedFilesTest {

    /** The findings that name what BODS 0.4 does not take. */
    private static final Set<FindingCode> EXCUSES = Set.of(
            FindingCode.UPGRADE_DETAIL_UNKNOWN,
            FindingCode.UPGRADE_COUNTRY_NAME_UNKNOWN,
            FindingCode.UPGRADE_VALUE_NOT_ALLOWED);

    private static final List<String> VERSIONS = List.of("0.1", "0.2", "0.3");

    /** In 0.1 nothing is a component, so that whoever holds through others belongs to the declarations of all of them. */
    @Test
    void theFilesOfTheProjectAreUpgradedWithoutALoss() {
        for (String version : VERSIONS) {
            Set<FindingCode> codes = LegacyFiles.upgrade(LegacyFiles.base(version)).stream()
                    .flatMap(upgraded -> upgraded.remarks().stream())
                    .map(Remark::code)
                    .collect(Collectors.toSet());

            assertThat(codes)
                    .as(version)
                    .isEqualTo(
                            version.equals("0.1") ? Set.of(FindingCode.UPGRADE_DECLARATION_SUBJECT_UNKNOWN) : Set.of());
        }
    }

    @Test
    void theFilesOfTheProjectFollowTheSchemaOnceUpgraded() throws IOException {
        OfficialSchema schema = schema();
        for (String version : VERSIONS) {
            for (Upgraded upgraded : LegacyFiles.upgrade(LegacyFiles.base(version))) {
                assertThat(schema.errors(upgraded.statement()))
                        .as(version)
                        .allMatch(error -> isExcused(error, upgraded.remarks()));
            }
        }
    }

    @Test
    void everyValidFileFollowsTheSchemaOnceUpgradedButForWhatAFindingNames() throws IOException {
        OfficialSchema schema = schema();
        List<Path> files = LegacyFiles.validOnesOfOthers();
        assertThat(files).hasSizeGreaterThan(80);
        for (Path file : files) {
            for (Upgraded upgraded : LegacyFiles.upgrade(LegacyFiles.read(file))) {
                List<Error> unexcused = schema.errors(upgraded.statement()).stream()
                        .filter(error -> !isExcused(error, upgraded.remarks()))
                        .toList();
                assertThat(unexcused)
                        .as("%s: %s %s", file, upgraded.remarks(), upgraded.statement())
                        .isEmpty();
            }
        }
    }

    @Test
    void anUpgradedFileStaysAsItIs() throws IOException {
        assumeTrue(Files.isDirectory(LegacyFiles.SHARED), "the files of others are not here");
        for (Path file : LegacyFiles.allOfOthers()) {
            List<ObjectNode> once = statements(LegacyFiles.upgrade(LegacyFiles.read(file)));
            List<Upgraded> twice = LegacyFiles.upgrade(once);

            assertThat(statements(twice)).as(file.toString()).isEqualTo(once);
            assertThat(twice)
                    .allSatisfy(upgraded -> assertThat(upgraded.remarks()).isEmpty());
        }
    }

    @Test
    void theOrderOfTheStatementsDoesNotMatter() throws IOException {
        assumeTrue(Files.isDirectory(LegacyFiles.SHARED), "the files of others are not here");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (Path file : LegacyFiles.validOnesOfOthers()) {
            List<ObjectNode> statements = new ArrayList<>(LegacyFiles.read(file));
            Set<ObjectNode> before = new HashSet<>(statements(LegacyFiles.upgrade(statements)));
            Collections.shuffle(statements, random);

            assertThat(new HashSet<>(statements(LegacyFiles.upgrade(statements))))
                    .as("%s with seed %d", file, seed)
                    .isEqualTo(before);
        }
    }

    @Test
    void theStatementThatCameIsNotChanged() throws IOException {
        assumeTrue(Files.isDirectory(LegacyFiles.SHARED), "the files of others are not here");
        for (Path file : LegacyFiles.allOfOthers()) {
            List<ObjectNode> statements = LegacyFiles.read(file);
            List<ObjectNode> copies =
                    statements.stream().map(ObjectNode::deepCopy).toList();
            LegacyFiles.upgrade(statements);

            assertThat(statements).isEqualTo(copies);
        }
    }

    @Test
    void statementsOf04PassThroughToTheLetter() {
        ObjectNode statement = LegacyFiles.base("0.4").get(0);

        Upgraded upgraded = new Upgrade(Lineage.NONE).upgrade(statement, BodsVersion.V0_4);

        assertThat(upgraded.statement()).isSameAs(statement);
        assertThat(upgraded.remarks()).isEmpty();
    }

    private static OfficialSchema schema() throws IOException {
        assumeTrue(Files.isDirectory(OfficialSchema.FOLDER), "the official schemas are not here");
        return new OfficialSchema();
    }

    private static boolean isExcused(Error error, List<Remark> remarks) {
        Map<String, FindingCode> required = new HashMap<>(Map.of(
                "statementDate", FindingCode.UPGRADE_STATEMENT_DATE_UNKNOWN,
                "declarationSubject", FindingCode.UPGRADE_DECLARATION_SUBJECT_UNKNOWN));
        Set<FindingCode> codes = remarks.stream().map(Remark::code).collect(Collectors.toSet());
        FindingCode excuse = required.get(String.valueOf(error.getProperty()));
        return excuse != null && error.getKeyword().equals("required")
                ? codes.contains(excuse)
                : codes.stream().anyMatch(EXCUSES::contains);
    }

    private static List<ObjectNode> statements(List<Upgraded> upgraded) {
        return upgraded.stream().map(Upgraded::statement).toList();
    }
}
