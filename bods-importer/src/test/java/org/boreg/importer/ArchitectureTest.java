package org.boreg.importer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.boreg.importer");

    @Test
    void theImporterKnowsNoSpringAndNoDriver() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.neo4j..")
                .check(CLASSES);
    }

    @Test
    void theDemoRegisterKnowsNothingOfTheRest() {
        noClasses()
                .that()
                .resideInAPackage("..demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.boreg.graph..", "org.boreg.bods..", "org.boreg.importer")
                .check(CLASSES);
    }

    @Test
    void sourcesKnowNothingOfTheGraph() {
        noClasses()
                .that()
                .resideInAPackage("..importer.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.boreg.graph..", "org.boreg.importer", "org.boreg.importer.demo")
                .check(CLASSES);
    }
}
