package org.boreg.service.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.graph.read.ImportView;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.Warrant;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.DeclarationSettings;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.declarations.DeclarationRefused.Reason;
import org.boreg.service.declarations.Desk.File;
import org.boreg.service.declarations.DueAnswer.DueItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

@ExtendWith(RegisterUnderTest.class)
class DeclarationsTest {

    private static final Locale EN = Locale.ENGLISH;
    private static final String COMPANY = "GB-COH:01234567";
    private static final Caller FILER = new Caller("key:f1", Set.of(Role.FILER), Set.of("GB-COH:1234567"));
    private static final Caller OTHER = new Caller("key:f2", Set.of(Role.FILER), Set.of("GB-COH:07654321"));
    private static final Caller REGULATOR = new Caller("key:r1", Set.of(Role.REGULATOR), Set.of());

    private DeclarationsUnderTest service;
    private Declarations declarations;
    private RegisterGraph graph;

    @BeforeEach
    void start(RegisterGraph graph, Driver driver, BoltAddress neo4j) {
        this.graph = graph;
        use(driver, neo4j, DeclarationSettings.USUAL);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void use(Driver driver, BoltAddress neo4j, DeclarationSettings settings) {
        service = new DeclarationsUnderTest(driver, neo4j, settings);
        declarations = service.declarations;
    }

    @Test
    void forAnotherFilerThereIsNoSuchDeclaration() {
        String id =
                declarations.draft(form("2026-11-01", "30"), null, FILER, EN).id();
        List<ThrowingCallable> all = List.of(
                () -> declarations.get(id, OTHER),
                () -> declarations.revise(id, form("2026-11-01", "31"), null, OTHER, EN),
                () -> declarations.drop(id, null, OTHER),
                () -> declarations.checkKept(id, OTHER, EN),
                () -> declarations.submit(id, null, OTHER, EN),
                () -> declarations.receipt(id, OTHER),
                () -> declarations.review(id, null, OTHER),
                () -> declarations.giveBack(id, null, List.of(new ReturnReason("", "No")), OTHER),
                () -> declarations.publish(id, null, OTHER, EN),
                () -> declarations.withdraw(id, null, OTHER),
                () -> declarations.correct(id, null, OTHER, EN));
        String none = ReceiptNumber.next();
        for (ThrowingCallable asked : all) {
            assertThatThrownBy(asked)
                    .isInstanceOfSatisfying(
                            DeclarationRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_THERE))
                    .hasMessage("There is no declaration \"%s\".".formatted(id));
        }
        assertThatThrownBy(() -> declarations.get(none, FILER))
                .hasMessage("There is no declaration \"%s\".".formatted(none));
        assertThat(declarations.list(null, null, false, 20, null, OTHER).items())
                .isEmpty();
        assertThat(declarations.list(null, COMPANY, false, 20, null, OTHER).items())
                .isEmpty();
        assertThat(declarations.list(null, null, false, 20, null, FILER).items())
                .hasSize(1);
        assertThat(declarations.due(false, OTHER).items())
                .extracting(DueItem::subject)
                .containsExactly("GB-COH:07654321");
        assertThat(declarations.get(id, FILER).state()).isEqualTo("draft");
    }

    @Test
    void aFilerDeclaresForItsOwnCompaniesOnlyAndPublishesNothing() {
        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> declarations.draft(form("2026-11-01", "30"), null, OTHER, EN),
                () -> declarations.check(form("2026-11-01", "30"), OTHER, EN),
                () -> declarations.confirm(COMPANY, null, null, OTHER, EN),
                () -> declarations.close(COMPANY, null, null, null, OTHER, EN))) {
            assertRefused(asked, Reason.NOT_YOURS);
        }
        String id = submitted(form("2026-11-01", "30"));
        assertRefused(() -> declarations.publish(id, null, FILER, EN), Reason.NOT_YOURS);
        assertRefused(() -> declarations.review(id, null, FILER), Reason.NOT_YOURS);
        assertThat(declarations.get(id, FILER).state()).isEqualTo("submitted");
    }

    @Test
    void whatWasBrokenOffWhileItWasPublishedGoesOnWhenTheServiceStartsAgain() {
        String id = submitted(form("2026-11-01", "30"));
        File file = fixed(id);
        // The first half of it is in the register already.
        List<String> lines =
                Objects.requireNonNull(file.papers().statements()).lines().toList();
        String importId = Objects.requireNonNull(file.declaration().importId());
        graph.importLog().begin(ImportBeginning.of(importId, "Declaration"));
        graph.writer().write(List.of(Statements.parsed(lines.get(0)), Statements.parsed(lines.get(1))), importId);
        assertThat(declarations.get(id, FILER).state()).isEqualTo("publishing");

        declarations.goOn();

        assertThat(declarations.get(id, FILER).state()).isEqualTo("published");
        assertThat(owners()).containsExactly("Cleo Marsh 30");
        ImportView account = graph.imports().find(importId).orElseThrow();
        assertThat(account.state()).isEqualTo("complete");
        assertThat(account.loaded()).isEqualTo(lines.size());
        declarations.goOn();
        assertThat(owners()).containsExactly("Cleo Marsh 30");
    }

    @Test
    void aDeclarationIsUndoneAsTheImportThatItIs() {
        publish(form("2026-11-01", "30"));
        String id = publish(form("2026-11-02", "40"));
        assertThat(owners()).containsExactly("Cleo Marsh 40");

        String importId = Objects.requireNonNull(declarations.get(id, FILER).importId());
        graph.undo().run(importId, new Warrant("operator", "By mistake"), gone -> {}, () -> false);

        assertThat(owners()).containsExactly("Cleo Marsh 30");
        publish(form("2026-11-03", "50"));
        assertThat(owners()).containsExactly("Cleo Marsh 50");
    }

    @Test
    void aChangeThatIsToldTooLateSaysByHowMuch() {
        service.day.is("2026-11-20");
        publish(form("2026-01-05", "30", "2020-01-01"));
        String inTime = submitted(form("2026-11-15", "40", "2026-10-23"));
        declarations.withdraw(inTime, null, FILER);
        String late = submitted(form("2026-11-15", "40", "2026-10-13"));

        assertThat(declarations.receipt(inTime, FILER).daysLate()).isZero();
        assertThat(declarations.receipt(late, FILER).daysLate()).isEqualTo(10);
        assertThat(declarations.list(null, null, true, 20, null, REGULATOR).items())
                .extracting(DeclarationAnswer::id)
                .containsExactly(late);
        assertThat(declarations.checkKept(late, FILER, EN).findings())
                .extracting(FieldFinding::code)
                .contains("declaration.late");
    }

    @Test
    void itIsToldWhatIsDueAndWhatIsLate() {
        service.day.is("2026-01-10");
        assertThat(declarations.due(false, FILER).items())
                .extracting(DueItem::what)
                .containsExactly("first");
        String first = publish(form("2026-01-05", "30", "2020-01-01"));
        assertThat(declarations.due(false, FILER).items())
                .containsExactly(new DueItem(
                        COMPANY, "Harbour Lights Ltd", "confirmation", first, LocalDate.of(2027, 1, 5), false, 0));

        service.day.is("2027-01-08");
        String draft = declarations
                .draft(form("2027-01-06", "40", "2026-12-01"), null, FILER, EN)
                .id();
        List<DueItem> due = declarations.due(true, REGULATOR).items();
        assertThat(due).extracting(DueItem::what).containsExactly("change", "confirmation");
        assertThat(due).extracting(DueItem::daysLate).containsExactly(10L, 3L);
        assertThat(due.get(0).declaration()).isEqualTo(draft);

        DeclarationAnswer confirmed = declarations.confirm(COMPANY, null, null, FILER, EN);
        assertThat(confirmed.state()).isEqualTo("published");
        assertThat(declarations.due(true, FILER).items())
                .extracting(DueItem::what)
                .containsExactly("change");
    }

    @Test
    void aConfirmationWaitsWhereTheRegisterReviewsAll(Driver driver, BoltAddress neo4j) {
        service.close();
        use(driver, neo4j, new DeclarationSettings("register", "eu-amlr", false));
        publish(form("2026-11-01", "30"));
        assertThat(declarations.confirm(COMPANY, null, null, FILER, EN).state()).isEqualTo("submitted");
        assertThat(declarations
                        .check(form("2026-11-02", "30"), FILER, EN)
                        .calculation()
                        .regime())
                .isEqualTo("eu-amlr");
    }

    @Test
    void whatCameFromElsewhereIsConfirmedAsAFirstDeclarationOfItsOwn() {
        String importId = "elsewhere";
        graph.importLog().begin(ImportBeginning.of(importId, "test"));
        graph.writer()
                .write(
                        List.of(
                                Statements.entity("E-company", "Harbour Lights Ltd", COMPANY),
                                Statements.person("P-ben", "Ben Tallow", "E-company"),
                                Statements.holding("R-ben", "E-company", "P-ben", 30)),
                        importId);

        DeclarationAnswer confirmed = declarations.confirm(COMPANY, null, "once", FILER, EN);
        assertThat(confirmed.kind()).isEqualTo("first");
        assertThat(confirmed.state()).isEqualTo("submitted");
        assertThat(declarations.confirm(COMPANY, null, "once", FILER, EN).id()).isEqualTo(confirmed.id());
        declarations.publish(confirmed.id(), null, REGULATOR, EN);

        assertThat(owners()).containsExactly("Ben Tallow 30");
        assertThat(declarations.confirm(COMPANY, null, null, FILER, EN).kind()).isEqualTo("confirmation");
        assertThat(owners()).containsExactly("Ben Tallow 30");
    }

    @Test
    void manyWhoSendTheSameAtOnceMakeOneDeclaration() {
        List<CompletableFuture<String>> sent = IntStream.range(0, 6)
                .mapToObj(any -> CompletableFuture.supplyAsync(() -> declarations
                        .draft(form("2026-11-01", "30"), "one", FILER, EN)
                        .id()))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertRefused(() -> declarations.draft(form("2026-11-01", "31"), "one", FILER, EN), Reason.KEY_USED);
        // Another filer's key is another key, though it reads the same.
        assertThat(declarations
                        .draft(form("2026-11-01", "31"), "one", REGULATOR, EN)
                        .state())
                .isEqualTo("draft");
    }

    @Test
    void ofManyWhoActAtOnceOneIsDone() {
        String id = submitted(form("2026-11-01", "30"));
        List<CompletableFuture<String>> acts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            acts.add(attempt(() -> declarations.publish(id, null, REGULATOR, EN)));
            acts.add(attempt(() -> declarations.withdraw(id, null, FILER)));
        }
        List<String> outcomes = acts.stream().map(CompletableFuture::join).toList();

        String became = declarations.get(id, FILER).state();
        assertThat(became).isIn("published", "withdrawn");
        assertThat(outcomes).containsOnlyOnce(became);
        assertThat(outcomes).doesNotContain(became.equals("published") ? "withdrawn" : "published");
        assertThat(owners()).hasSize(became.equals("published") ? 1 : 0);
    }

    @Test
    void pagesGoThroughAllAndFiltersNarrowThem() {
        List<String> ids = IntStream.range(0, 7)
                .mapToObj(i -> declarations
                        .draft(form("2026-11-01", String.valueOf(10 + i)), null, FILER, EN)
                        .id())
                .toList();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<DeclarationAnswer> page = declarations.list("draft", COMPANY, false, 3, cursor, FILER);
            assertThat(page.items())
                    .allSatisfy(item -> assertThat(item.content()).isNull());
            page.items().forEach(item -> seen.add(item.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(declarations.list("submitted", null, false, 3, null, FILER).items())
                .isEmpty();
        assertThat(declarations
                        .list(null, "GB-COH:09999999", false, 3, null, REGULATOR)
                        .items())
                .isEmpty();
    }

    @Test
    void statementsOfBodsAreADeclarationToo() {
        String statements = "["
                + String.join(
                        ",",
                        Statements.entity("mine", "Harbour Lights Ltd", COMPANY).text(),
                        Statements.person("ben", "Ben Tallow", "mine").text(),
                        Statements.holding("share", "mine", "ben", 30).text())
                + "]";
        String id = publish(statements);
        assertThat(declarations.get(id, FILER).statementDate()).isEqualTo("2024-01-01");
        assertThat(owners()).containsExactly("Ben Tallow 30");

        CheckAnswer wrong = declarations.check(
                statements.replace("\"interestedParty\": \"ben\"", "\"interestedParty\": \"nobody\""), FILER, EN);
        assertThat(wrong.ready()).isFalse();
        assertThat(wrong.findings())
                .extracting(FieldFinding::pointer)
                .contains("/statements/2/recordDetails/interestedParty", "/statements/1");
    }

    /** A bank is named in the networks of thousands. */
    @Test
    void whatACompanyDeclaresGoesOnHoweverManyNameIt() {
        publish(form("2026-01-05", "30", "2020-01-01"));
        graph.importLog().begin(ImportBeginning.of("many", "test"));
        graph.writer()
                .write(
                        IntStream.range(0, 120)
                                .boxed()
                                .flatMap(i -> Stream.of(
                                        Statements.entity("S-" + i, "Company " + i, "", "S-" + i, "2026-10-01"),
                                        Statements.entity(
                                                "E-" + i, "Harbour Lights Ltd", COMPANY, "S-" + i, "2026-10-01"),
                                        Statements.holding("R-" + i, "S-" + i, "E-" + i, 10)))
                                .toList(),
                        "many");
        assertThat(declarations.confirm(COMPANY, null, null, FILER, EN).kind()).isEqualTo("confirmation");
        assertThat(owners()).containsExactly("Cleo Marsh 30");
    }

    @Test
    void aFilerMayBeToldItsCompanyByTheIdOfTheParty() {
        publish(form("2026-11-01", "30"));
        String party = graph.parties().find(COMPANY, Viewer.PUBLIC).get(0).id();
        Caller byParty = new Caller("key:f3", Set.of(Role.FILER), Set.of(party));
        assertThat(declarations.list(null, null, false, 20, null, byParty).items())
                .hasSize(1);
        assertThat(declarations.list(null, null, false, 20, null, OTHER).items())
                .isEmpty();
    }

    /** Whatever statements are sent: it is said what is wrong with them, or they are taken, and nothing breaks. */
    @Test
    void noStatementsAreTooBroken() {
        String statements = """
                {"subject": {"identifier": "%s"}, "date": "2026-01-01", "statements": [%s, %s, %s]}
                """.formatted(
                        COMPANY,
                        Statements.entity("mine", "Harbour Lights Ltd", COMPANY).text(),
                        Statements.person("ben", "Ben Tallow", "mine").text(),
                        Statements.holding("share", "mine", "ben", 30).text());
        int ready = 0;
        for (int i = 0; i < 150; i++) {
            long seed = 4_200 + i;
            JsonNode broken = DeclaredFormTest.broken(Content.read(statements).json(), new Random(seed), 60);
            try {
                ready += declarations.check(broken.toString(), REGULATOR, EN).ready() ? 1 : 0;
            } catch (DeclarationRefused refused) {
                assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE);
            } catch (RuntimeException failed) {
                throw new AssertionError("With seed " + seed + ": " + broken, failed);
            }
        }
        assertThat(ready).isBetween(1, 100);
    }

    @Test
    void whoIsGoneCountsFromTheDayOfTheDeclaration() {
        publish(form("2026-01-05", "30", "2020-01-01"));
        String id = submitted("""
                {"subject": {"identifier": "%s", "name": "Harbour Lights Ltd", "jurisdiction": "GB"}, "date": "2026-10-01",
                 "noOwners": "noBeneficialOwners"}
                """.formatted(COMPANY));
        assertThat(declarations.get(id, FILER).changedOn()).isEqualTo("2026-10-01");
        assertThat(declarations.get(id, FILER).daysLate()).isEqualTo(22);
        assertThat(declarations.confirm(COMPANY, null, null, FILER, EN).daysLate())
                .isZero();
    }

    @Test
    void aCompanyHasNoMoreDraftsThanAPersonCouldWrite() {
        for (int i = 0; i < 50; i++) {
            declarations.draft(form("2026-11-01", "30"), null, FILER, EN);
        }
        assertRefused(() -> declarations.draft(form("2026-11-01", "30"), null, FILER, EN), Reason.NOT_NOW);
    }

    /** Of the company's open relationships: who holds how much. */
    private List<String> owners() {
        Network network = new Networks(graph, "register").own(COMPANY);
        return network.ofType("relationship").stream()
                .map(relationship -> relationship.get("recordDetails"))
                .map(details -> network.statements()
                                .get(details.get("interestedParty").asString())
                                .at("/recordDetails/names/0/fullName")
                                .asString()
                        + " " + details.at("/interests/0/share/exact").asInt())
                .sorted()
                .toList();
    }

    private String submitted(String content) {
        String id = declarations.draft(content, null, FILER, EN).id();
        declarations.submit(id, null, FILER, EN);
        return id;
    }

    private String publish(String content) {
        String id = submitted(content);
        assertThat(declarations.publish(id, null, REGULATOR, EN).state()).isEqualTo("published");
        return id;
    }

    /** As if the service had ended when its statements were fixed and not yet written. */
    private File fixed(String id) {
        Draft draft = PublishingTest.draft(form("2026-11-01", "30"));
        Filing filing =
                new Filing(id, DeclarationKind.FIRST, "register", Instant.parse("2026-11-20T12:00:00Z"), Map.of());
        Publication publication = Publishing.of(draft, Network.NONE, filing);
        String lines = String.join(
                "\n",
                publication.lines().stream()
                        .map(line -> line.statement().toString())
                        .toList());
        return service.desk.take(id, null, REGULATOR, "declaration.publish", (file, now) -> {
            file.declaration().beginPublishing("key:r1", "import-of-it", now);
            file.papers().fix(lines, "{}");
        });
    }

    private static CompletableFuture<String> attempt(Supplier<DeclarationAnswer> act) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return act.get().state();
            } catch (DeclarationRefused refused) {
                return refused.reason().name();
            }
        });
    }

    private static void assertRefused(ThrowingCallable asked, Reason reason) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        DeclarationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static String form(String date, String percent) {
        return form(date, percent, null);
    }

    private static String form(String date, String percent, @Nullable String since) {
        return """
                {"subject": {"identifier": "GB-COH:1234567", "name": "Harbour Lights Ltd", "jurisdiction": "GB"},
                 "date": "%s",
                 "owners": [{"person": {"name": "Cleo Marsh", "birthDate": "1980-02"},
                             "interests": [{"type": "shareholding", "shares": %s%s}]}]}
                """.formatted(date, percent, since == null ? "" : ", \"startDate\": \"%s\"".formatted(since));
    }
}
