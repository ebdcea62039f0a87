package org.boreg.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.boreg.graph");

    @Test
    void theGraphKnowsNoSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void theGraphKnowsNoNeo4jServer() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.boreg..",
                        "org.neo4j.driver..",
                        "java..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "com.ibm.icu..",
                        "com.github.luben.zstd..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void readingNeverWritesAndWritingDoesNotAskQuestions() {
        noClasses()
                .that()
                .resideInAPackage("..write..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..read..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..read..")
                .should()
                .callMethod(org.neo4j.driver.Session.class, "executeWrite", org.neo4j.driver.TransactionCallback.class)
                .check(CLASSES);
    }

    @Test
    void questionsAreAskedInOnePlaceThatLimitsThem() {
        noClasses()
                .that()
                .resideInAPackage("..read..")
                .and()
                .doNotHaveSimpleName("GraphQuery")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(org.neo4j.driver.Session.class)
                .check(CLASSES);
    }
}
