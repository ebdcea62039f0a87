package org.boreg.service.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.WriteOutcome;
import org.boreg.service.declarations.Publication.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Declarations of one company, one after another: what the register has in force is always what the last one said, in records that live as BODS
 * has it. The model beside is a plain list of owners.
 */
@ExtendWith(RegisterUnderTest.class)
class RandomDeclarationsTest {

    private static final int RUNS = 6;
    private static final int DECLARATIONS = 8;
    private static final List<String> NAMES = List.of("Ada Marrow", "Ben Tallow", "Cleo Marsh", "Ivo Reed");
    private static final List<String> NUMBERS = List.of("07654321", "07654322", "07654323");

    /** An owner of the model: who, and what is held. */
    private record Owned(String who, boolean isPerson, boolean isProtected, int percent, String since) {}

    @Test
    void whatTheRegisterHasIsWhatTheLastDeclarationSaid(RegisterGraph graph) {
        for (int run = 0; run < RUNS; run++) {
            long seed = new Random().nextLong();
            try {
                new Life(graph, new Random(seed), "GB-COH:%08d".formatted(1_234_567 + run)).live();
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("With seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    private static final class Life {

        private final RegisterGraph graph;
        private final Random random;
        private final String company;
        private final Networks networks;
        private final List<Line> published = new ArrayList<>();
        private List<Owned> model = new ArrayList<>();
        private Map<String, String> sealed = Map.of();
        private LocalDate date = LocalDate.of(2025, 1, 1);
        private int number;
        private boolean closed = true;

        Life(RegisterGraph graph, Random random, String company) {
            this.graph = graph;
            this.random = random;
            this.company = company;
            this.networks = new Networks(graph, "register");
        }

        void live() {
            for (int i = 0; i < DECLARATIONS; i++) {
                declare(closed ? DeclarationKind.FIRST : next());
            }
            assertThat(PublishingTest.errors(published)).isEmpty();
            lifecycles();
        }

        private DeclarationKind next() {
            int one = random.nextInt(10);
            return one < 5
                    ? DeclarationKind.CHANGE
                    : one < 7
                            ? DeclarationKind.CONFIRMATION
                            : one < 9 ? DeclarationKind.CORRECTION : DeclarationKind.CLOSING;
        }

        private void declare(DeclarationKind kind) {
            number++;
            Network before = networks.own(company);
            assertThat(before.isEmpty()).isEqualTo(closed);
            if (kind != DeclarationKind.CORRECTION) {
                date = date.plusDays(random.nextInt(40));
            }
            Draft draft = draft(kind, before);
            Filing filing = new Filing(
                    company + "-" + number,
                    kind,
                    "register",
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * number),
                    sealed);
            Publication publication = Publishing.of(draft, before, filing);
            sealed = publication.persons();
            write(publication);
            published.addAll(publication.lines());
            closed = kind == DeclarationKind.CLOSING;
            compare(kind);
        }

        private Draft draft(DeclarationKind kind, Network before) {
            if (kind == DeclarationKind.CONFIRMATION) {
                ObjectNode content = JsonNodeFactory.instance.objectNode();
                content.putObject("subject").put("identifier", company);
                content.put("date", date.toString());
                ArrayNode statements = content.putArray("statements");
                before.statements().values().forEach(statements::add);
                Remarks remarks = new Remarks(Locale.ENGLISH);
                return DeclaredStatements.read(Content.of(content), remarks)
                        .orElseThrow(() -> new AssertionError(remarks.list()));
            }
            if (kind == DeclarationKind.CLOSING) {
                model = new ArrayList<>();
            } else {
                model = owners();
            }
            return PublishingTest.draft(form());
        }

        /** Some of those before, perhaps with another share, and some new ones, in any order. */
        private List<Owned> owners() {
            Map<String, Owned> owners = new LinkedHashMap<>();
            for (Owned owner : model) {
                if (random.nextInt(4) > 0) {
                    owners.put(owner.who(), random.nextBoolean() ? owner : owned(owner.who(), owner.isPerson()));
                }
            }
            for (int more = random.nextInt(3); more > 0; more--) {
                boolean isPerson = random.nextBoolean();
                String who = isPerson
                        ? NAMES.get(random.nextInt(NAMES.size()))
                        : NUMBERS.get(random.nextInt(NUMBERS.size()));
                owners.putIfAbsent(who, owned(who, isPerson));
            }
            List<Owned> list = new ArrayList<>(owners.values());
            Collections.shuffle(list, random);
            return list;
        }

        private Owned owned(String who, boolean isPerson) {
            return new Owned(
                    who,
                    isPerson,
                    isPerson && random.nextInt(4) == 0,
                    1 + random.nextInt(14),
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_000)).toString());
        }

        private String form() {
            ObjectNode form = JsonNodeFactory.instance.objectNode();
            form.putObject("subject").put("identifier", company).put("name", "Harbour Lights Ltd");
            form.put("date", date.toString());
            if (model.isEmpty()) {
                form.put("noOwners", "noBeneficialOwners");
                return form.toString();
            }
            ArrayNode owners = form.putArray("owners");
            for (Owned owned : model) {
                ObjectNode owner = owners.addObject();
                if (owned.isPerson()) {
                    owner.putObject("person")
                            .put("name", owned.who())
                            .put("birthDate", "1980-02")
                            .put("protected", owned.isProtected());
                } else {
                    owner.putObject("company")
                            .put("identifier", "GB-COH:" + owned.who())
                            .put("name", "Company " + owned.who());
                }
                owner.putArray("interests")
                        .addObject()
                        .put("type", "shareholding")
                        .put("shares", owned.percent())
                        .put("startDate", owned.since());
            }
            return form.toString();
        }

        private void write(Publication publication) {
            String importId = UUID.randomUUID().toString();
            graph.importLog().begin(ImportBeginning.of(importId, "test"));
            List<ParsedStatement> statements = publication.lines().stream()
                    .map(line -> Statements.parsed(line.statement().toString()))
                    .toList();
            WriteOutcome outcome = graph.writer().write(statements, importId);
            assertThat(outcome.refused()).isEmpty();
            assertThat(outcome.loaded()).isEqualTo(statements.size());
            assertThat(graph.writer().write(statements, importId).unchanged()).isEqualTo(statements.size());
        }

        /** The owners in force, read from the register's current statements, beside those of the model. */
        private void compare(DeclarationKind kind) {
            Network now = networks.own(company);
            List<String> held = new ArrayList<>();
            now.ofType("relationship").forEach(relationship -> {
                JsonNode details = relationship.get("recordDetails");
                JsonNode interest = details.at("/interests/0");
                held.add(
                        holder(now, details) + " " + interest.at("/share/exact").asString("") + " "
                                + interest.path("startDate").asString(""));
            });
            List<String> expected = new ArrayList<>(model.stream()
                    .map(owned -> (owned.isProtected() ? "hidden" : owned.who()) + " " + owned.percent() + " "
                            + owned.since())
                    .toList());
            if (model.isEmpty() && kind != DeclarationKind.CLOSING) {
                expected.add("noBeneficialOwners  ");
            }
            assertThat(held).as("%s number %d", kind, number).containsExactlyInAnyOrderElementsOf(expected);
            long parties = now.ofType("person").size() + now.ofType("entity").size();
            assertThat(parties).isEqualTo(kind == DeclarationKind.CLOSING ? 0 : model.size() + 1);
        }

        private static String holder(Network now, JsonNode details) {
            JsonNode holder = details.get("interestedParty");
            if (holder.isObject()) {
                return holder.get("reason").asString();
            }
            JsonNode party = now.statements().get(holder.asString()).get("recordDetails");
            return party.path("personType").asString("").equals("anonymousPerson")
                    ? "hidden"
                    : party.at("/names/0/fullName")
                            .asString(party.at("/identifiers/0/id").asString(""));
        }

        /** First new, then updated, closed last, and the same person in the same record as long as it is open. */
        private void lifecycles() {
            Map<String, List<String>> lives = new TreeMap<>();
            Map<String, String> ids = new HashMap<>();
            for (Line line : published) {
                ObjectNode statement = line.statement();
                lives.computeIfAbsent(statement.get("recordId").asString(), any -> new ArrayList<>())
                        .add(statement.get("recordStatus").asString());
                assertThat(ids.put(statement.get("statementId").asString(), "")).isNull();
            }
            lives.forEach((record, life) -> {
                assertThat(life.get(0)).as(record).isEqualTo("new");
                assertThat(new TreeSet<>(life.subList(1, life.size())))
                        .as(record)
                        .isSubsetOf("updated", "closed");
                assertThat(life.indexOf("closed")).as(record).isIn(-1, life.size() - 1);
            });
        }
    }
}
