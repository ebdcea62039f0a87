package org.boreg.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.util.Set;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchFacets;
import org.boreg.graph.read.SearchFilters;
import org.boreg.graph.read.SearchHit;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.boreg.service");

    /** The records of questions and answers, in which nothing can be asked. */
    private static final Set<String> RECORDS = Set.of(
            ActRefused.class.getName(),
            ActRefused.Reason.class.getName(),
            ActView.class.getName(),
            AuditVerdict.class.getName(),
            Candidate.class.getName(),
            Page.class.getName(),
            PartySummary.class.getName(),
            SearchAnswer.class.getName(),
            SearchFacets.class.getName(),
            SearchFacets.Count.class.getName(),
            SearchFilters.class.getName(),
            SearchHit.class.getName(),
            SearchQuestion.class.getName(),
            InvalidQuestion.class.getName(),
            Warrant.class.getName());

    @Test
    void pagesAndApiSpeakOnlyToTheirOwnServices() {
        noClasses()
                .that()
                .resideInAnyPackage("..service.web..", "..service.api..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("ask or change the graph") {
                    @Override
                    public boolean test(JavaClass used) {
                        return used.getPackageName().startsWith("org.boreg.graph") && !RECORDS.contains(used.getName())
                                || used.getPackageName().startsWith("org.boreg.importer")
                                || used.getPackageName().startsWith("org.neo4j");
                    }
                })
                .check(CLASSES);
    }

    @Test
    void questionsAndActsKnowNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("..service.questions..", "..service.acts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "io.swagger..")
                .check(CLASSES);
    }

    @Test
    void questionsWriteNothing() {
        noClasses()
                .that()
                .resideInAPackage("..service.questions..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.boreg.graph.write..")
                .check(CLASSES);
    }

    /** What is sent holds addresses by the thousand; none of them is ever called (OWASP API7:2023). */
    @Test
    void nothingIsFetchedFromAnAddress() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.HttpURLConnection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
                .orShould()
                .callMethod(URL.class, "openStream")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "org.boreg.service", "org.boreg.importer", "org.boreg.graph", "org.boreg.bods"));
    }

    @Test
    void controllersAreNobodysToCall() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.boreg.service.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
