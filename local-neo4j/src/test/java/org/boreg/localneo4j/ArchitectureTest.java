package org.boreg.localneo4j;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.boreg.localneo4j");

    @Test
    void onlyTheChildTouchesNeo4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.boreg.localneo4j.child..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(MODULE);
    }

    @Test
    void whatBothSidesShareLoadsWithoutNeo4j() {
        noClasses()
                .that()
                .haveSimpleName("ChildSettings")
                .or()
                .haveSimpleNameStartingWith("Report")
                .or()
                .haveSimpleName("Neo4jMain")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(MODULE);
    }

    @Test
    void knowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.boreg..").and(resideOutsideOfPackage("org.boreg.localneo4j..")))
                .check(MODULE);
    }
}
