package org.boreg.bods.ownership;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class OwnershipKnowsOnlyTheModelTests {

    private final JavaClasses ownership = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.boreg.bods.ownership");

    @Test
    void ownershipKnowsOnlyTheModel() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.boreg.bods.ownership..",
                        "org.boreg.bods.model",
                        "org.jspecify.annotations",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..")
                .check(ownership);
    }

    @Test
    void ownershipReadsNoClock() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime")))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ownership);
    }
}
