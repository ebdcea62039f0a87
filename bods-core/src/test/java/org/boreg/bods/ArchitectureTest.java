package org.boreg.bods;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ArchitectureTest {

    private static final String BODS = "org.boreg.bods.";
    private static final String TREE = "tools.jackson.databind..";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.boreg.bods");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.boreg.bods");

    @Test
    void theModelKnowsNothingButJava() {
        mayKnow("model");
    }

    @Test
    void findingsKnowTheModelAndTheJsonTree() {
        mayKnow("finding", BODS + "model..", TREE);
    }

    @Test
    void versionsKnowTheModelAndTheJsonTree() {
        mayKnow("version", BODS + "model..", BODS + "finding..", TREE);
    }

    @Test
    void readingAndWritingKnowTheLayersBelow() {
        mayKnow("json", BODS + "model..", BODS + "version..", BODS + "finding..", BODS + "table..", "tools.jackson..");
    }

    @Test
    void tablesKnowFindingsTheJsonTreeAndAReaderOfCsv() {
        mayKnow("table", BODS + "finding..", "tools.jackson..", "de.siegmar.fastcsv..");
    }

    @Test
    void validationKnowsTheLayersBelowAndTheSchemaValidator() {
        mayKnow(
                "validation",
                BODS + "model..",
                BODS + "version..",
                BODS + "finding..",
                BODS + "json..",
                "tools.jackson..",
                "com.networknt..");
    }

    @Test
    void reportsKnowWhatWasFoundAndTheJsonTree() {
        mayKnow("report", BODS + "model..", BODS + "finding..", BODS + "validation", "tools.jackson..");
    }

    @Test
    void ownershipKnowsOnlyTheModel() {
        mayKnow("ownership", BODS + "model..");
    }

    @Test
    void seriesKnowOnlyTheModel() {
        mayKnow("series", BODS + "model..");
    }

    @Test
    void historyKnowsTheModelSeriesAndTheJsonTree() {
        mayKnow("history", BODS + "model..", BODS + "series..", TREE);
    }

    @Test
    void disclosureKnowsOnlyTheModelFindingsAndJackson() {
        mayKnow("disclosure", BODS + "model..", BODS + "finding..", "tools.jackson..");
    }

    @Test
    void partiesKnowTheModelVersionsSeriesAndWhatIsDisclosed() {
        mayKnow("party", BODS + "model..", BODS + "version..", BODS + "series..", BODS + "disclosure..");
    }

    @Test
    void whatStatementsSayTogetherKnowsOwnershipAndTheLayersBelow() {
        mayKnow(
                "gathered",
                BODS + "model..",
                BODS + "finding..",
                BODS + "version..",
                BODS + "json..",
                BODS + "series..",
                BODS + "party..",
                BODS + "ownership..");
    }

    @Test
    void neitherSpringNorNeo4jIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.neo4j..")
                .check(MAIN);
    }

    @Test
    void nothingReadsTheClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAnyPackage("java.time..")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .orShould()
                .callMethod(java.util.Calendar.class, "getInstance")
                .because("the date is always a parameter")
                .check(MAIN);
    }

    @Test
    void nothingLogsToJavaUtilLogging() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..")
                .check(MAIN);
    }

    @Test
    void theNamesOfTestsAreSentences() {
        methods()
                .that()
                .areAnnotatedWith(Test.class)
                .or()
                .areAnnotatedWith(ParameterizedTest.class)
                .should(haveNameMatching("[a-z][a-z0-9]*([A-Z][a-zA-Z0-9]*){2,}"))
                .because("the name of a test says what holds, in three words or more")
                .check(TESTS);
    }

    /** The classes of a package may know each other, Java, and these packages. */
    private static void mayKnow(String layer, String... packages) {
        String[] known = Stream.concat(
                        Stream.of("java..", "org.jspecify.annotations..", BODS + layer + ".."), Stream.of(packages))
                .toArray(String[]::new);
        classes()
                .that(describe("are in " + layer, type -> type.getPackageName().startsWith(BODS + layer)))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .allowEmptyShould(true)
                .check(MAIN);
    }
}
