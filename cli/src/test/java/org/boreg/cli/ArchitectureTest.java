package org.boreg.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.boreg.cli");
    }

    @Test
    void theTerminalKnowsNothingOfRegisters() {
        noClasses()
                .that()
                .resideInAPackage("org.boreg.cli.terminal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.boreg.cli", "org.boreg.cli.register", "org.boreg.cli.text", "org.boreg.graph..")
                .check(program);
    }

    @Test
    void answersAreWordedWithoutAskingAnything() {
        noClasses()
                .that()
                .resideInAPackage("org.boreg.cli.text")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.boreg.cli", "org.neo4j..", "org.springframework..", "picocli..")
                .check(program);
    }

    @Test
    void onlyTheConnectionKnowsTheDriver() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.boreg.cli.register.GraphConnection")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..")
                .check(program);
    }

    @Test
    void nobodyHereKnowsSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(program);
    }

    @Test
    void onlyCommandsKnowPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.boreg.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(program);
    }
}
