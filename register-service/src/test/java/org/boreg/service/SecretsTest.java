package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.DisclosurePolicy;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.index.Upwards;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.SearchFilters;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.access.Role;
import org.boreg.service.questions.AnswersJson;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.AskedDays;
import org.boreg.service.questions.ChangesRequest;
import org.boreg.service.questions.ConnectionsRequest;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.PortfolioRequest;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.SeveralParties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/**
 * Registers full of secrets, asked everything that can be asked, by everybody. No secret is in what somebody is told who may not see it; and
 * two registers that differ only in what somebody does not see are the same to that one, byte by byte, also where the one asks for what is
 * hidden in the other: so nothing that is hidden is found, counted, sorted by or otherwise to be inferred.
 */
class SecretsTest extends RunningService {

    private static final long SEED = 20_240_614;

    /** Of so many secrets of each kind and register it is asked whether they find anybody. */
    private static final int OF_EACH = 1;

    /** So many times everybody but the public and the operator asks at each address. */
    private static final int OF_EACH_ADDRESS = 3;

    private static final String EARLIER = "asOf=2024-03-15&knownAt=2024-03-15";

    /** What a body says is compared itself; how long it is differs with the digits of the moments in it, which are taken out. */
    private static final Set<String> NOT_COMPARED = Set.of("date", "connection", "keep-alive", "content-length");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,}");

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    /** Somebody who asks over HTTP. */
    private record Caller(String name, Viewer viewer, Asker asker) {}

    DisclosurePolicy policy() {
        return DisclosurePolicy.usual();
    }

    /** Those of whom it is asked what they are told, whichever way they ask. */
    List<Viewer> viewers() {
        return List.of(Viewer.values());
    }

    /** Everybody of these tiers: the public, the operator of the data folder, and a key of each role. */
    private List<Caller> callers() {
        List<Caller> callers = new ArrayList<>(List.of(new Caller("the public", Viewer.PUBLIC, publicly)));
        if (viewers().contains(Viewer.OPERATOR)) {
            callers.add(new Caller("the operator", Viewer.OPERATOR, operator));
        }
        for (Role role : Role.values()) {
            if (viewers().contains(role.viewer())) {
                callers.add(new Caller(role.code(), role.viewer(), new Asker(service.address(), key(role))));
            }
        }
        return callers;
    }

    private String key(Role role) {
        String companies = role == Role.FILER ? ", \"companies\": [\"E-1\"]" : "";
        return operator.post(
                        "/api/v1/keys",
                        "application/json",
                        "{\"label\": \"A test\", \"roles\": [\"%s\"]%s}".formatted(role.code(), companies))
                .json()
                .get("key")
                .asString();
    }

    /** Somebody says that a statement is wrong, and says all that is secret with it. */
    private String report(SecretRegister register) {
        String everything = register.secrets().stream().map(Secret::text).collect(Collectors.joining(" "));
        Reply reported = publicly.post(
                "/api/v1/discrepancies",
                "application/json",
                AnswersJson.mapper()
                        .writeValueAsString(Map.of(
                                "statementId",
                                register.statementIds().get(0),
                                "claim",
                                everything.substring(0, Math.min(4_000, everything.length())),
                                "contact",
                                "somebody@example.org")));
        assertThat(reported.status()).as(reported.toString()).isEqualTo(201);
        return reported.json().at("/report/id").asString();
    }

    @Override
    ServiceSettings settings(BoltAddress neo4j) {
        return super.settings(neo4j).withDisclosure(policy());
    }

    @BeforeEach
    void listen() {
        logged.list.clear();
        logged.start();
        rootLogger().addAppender(logged);
    }

    @AfterEach
    void unlisten() {
        rootLogger().detachAppender(logged);
    }

    @Test
    void nobodyIsToldWhatTheyMayNotSee(RegisterGraph graph) {
        SecretRegister register = new SecretRegister(SEED, 1, policy().to(Viewer.PUBLIC));
        register.load(graph);
        String importId = importFile(register);
        String reportId = report(register);

        Map<String, String> all = urls(register, importId, reportId, List.of());
        for (Caller caller : callers()) {
            Disclosure disclosure = policy().to(caller.viewer());
            boolean asksAll = caller.asker() == publicly || caller.asker() == operator;
            Map<String, String> told = ask(caller.asker(), asksAll ? all : someOfEach(all));
            told.forEach((url, reply) -> assertThat(new Haystack(reply).leaked(register.secrets(), disclosure))
                    .as("seed %d: told to %s by %s: %s", SEED, caller.name(), url, reply)
                    .isEmpty());
            if (asksAll) {
                assertIsToldTheRest(caller.name(), disclosure, register, String.join("\n", told.values()));
            }
        }
        assertThat(new Haystack(events(register.statementIds().size()))
                        .leaked(register.secrets(), policy().to(Viewer.PUBLIC)))
                .as("seed %d: the events of changes", SEED)
                .isEmpty();
        assertThat(new Haystack(log()).leaked(register.secrets(), policy().to(Viewer.PUBLIC)))
                .as("seed %d: logged: %s", SEED, log())
                .isEmpty();
    }

    @Test
    void noTierIsToldWhatItMayNotSee(RegisterGraph graph, Driver driver) {
        SecretRegister register = new SecretRegister(SEED + 1, 1, policy().to(Viewer.PUBLIC));
        register.load(graph);

        for (Viewer viewer : viewers()) {
            Disclosure disclosure = policy().to(viewer);
            Map<String, String> told = answers(new RegisterGraph(driver, Upwards.UNKNOWN, policy()), register, viewer);
            told.forEach((question, answer) -> assertThat(new Haystack(answer).leaked(register.secrets(), disclosure))
                    .as("seed %d: told to %s about %s: %s", SEED + 1, viewer, question, answer)
                    .isEmpty());
            assertIsToldTheRest(viewer.name(), disclosure, register, String.join("\n", told.values()));
        }
    }

    @Test
    void registersThatDifferInWhatIsHiddenAreTheSame(RegisterGraph graph, Driver driver) {
        Disclosure disclosure = policy().to(Viewer.PUBLIC);
        List<SecretRegister> registers =
                List.of(new SecretRegister(SEED + 2, 1, disclosure), new SecretRegister(SEED + 2, 2, disclosure));
        List<String> hidden = hidden(registers, disclosure);
        List<Map<String, String>> told = new ArrayList<>();
        for (SecretRegister register : registers) {
            empty(driver);
            register.load(graph);
            String importId = importFile(register);
            String reportId = report(register);
            Map<String, String> replies = new LinkedHashMap<>();
            ask(publicly, urls(register, importId, reportId, hidden))
                    .forEach((url, reply) -> replies.put(
                            normalized(url, register, importId).replace(reportId, "REPORT"),
                            normalized(reply, register, importId).replace(reportId, "REPORT")));
            told.add(replies);
        }

        assertThat(told.get(1).keySet()).isEqualTo(told.get(0).keySet());
        SoftAssertions softly = new SoftAssertions();
        told.get(0)
                .forEach((url, reply) -> softly.assertThat(told.get(1).get(url))
                        .as("seed %d: %s", SEED + 2, url)
                        .isEqualTo(reply));
        softly.assertAll();
    }

    /** Every address, but not of everybody: what tiers see of whom is asked of all by the public, the operator and the other test. */
    private static Map<String, String> someOfEach(Map<String, String> urls) {
        List<String> shuffled = new ArrayList<>(urls.keySet());
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, Integer> asked = new TreeMap<>();
        Map<String, String> some = new LinkedHashMap<>();
        for (String url : shuffled) {
            if (asked.merge(urls.get(url), 1, Integer::sum) <= OF_EACH_ADDRESS) {
                some.put(url, urls.get(url));
            }
        }
        return some;
    }

    /** A test that finds no secrets because it finds nothing is none: what may be seen is somewhere. */
    private static void assertIsToldTheRest(
            String who, Disclosure disclosure, SecretRegister register, String everything) {
        Haystack all = new Haystack(everything);
        List<String> untold = register.secrets().stream()
                .filter(secret -> secret.isSeen().test(disclosure))
                .filter(secret ->
                        !secret.what().startsWith("month") && !secret.what().startsWith("day"))
                .filter(secret -> !all.has(secret.text()))
                .map(Secret::what)
                .toList();
        assertThat(untold.size())
                .as("%s: of what may be seen, this was nowhere: %s", who, untold)
                .isLessThan(register.secrets().size() / 8);
    }

    /** Of everything that is hidden from somebody some of each register. */
    private static List<String> hidden(List<SecretRegister> registers, Disclosure disclosure) {
        List<String> hidden = new ArrayList<>();
        for (SecretRegister register : registers) {
            Map<String, Integer> ofEach = new HashMap<>();
            register.secrets().stream()
                    .filter(secret -> !secret.isSeen().test(disclosure))
                    .filter(secret -> ofEach.merge(secret.what(), 1, Integer::sum) <= OF_EACH)
                    .map(Secret::text)
                    .forEach(hidden::add);
        }
        return hidden;
    }

    /** Every address of the service that can be read, with whatever it takes. */
    private Map<String, String> urls(SecretRegister register, String importId, String reportId, List<String> searched) {
        Map<String, List<String>> covered = new TreeMap<>();
        List<String> parties = Stream.concat(register.persons().stream(), register.companies().stream())
                .toList();
        List<String> acts = publicly.get("/api/v1/acts")
                .json()
                .get("items")
                .valueStream()
                .map(act -> act.get("id").asString())
                .toList();
        covered.put("/api/v1", List.of(""));
        covered.put("/api/v1/about", List.of(""));
        covered.put("/api/v1/acts", List.of("", "?limit=1"));
        covered.put("/api/v1/acts/{id}", acts);
        covered.put("/api/v1/audit", List.of("", "?limit=3"));
        covered.put("/api/v1/audit/verification", List.of(""));
        covered.put("/api/v1/declarations", List.of("", "?limit=1"));
        covered.put("/api/v1/declarations/due", List.of(""));
        covered.put("/api/v1/declarations/{id}", List.of("none"));
        covered.put("/api/v1/declarations/{id}/check", List.of("none"));
        covered.put("/api/v1/declarations/{id}/receipt", List.of("none"));
        covered.put("/api/v1/declarations/receipts/{number}", List.of("none"));
        covered.put("/api/v1/discrepancies", List.of("", "?limit=1"));
        covered.put("/api/v1/discrepancies/{id}", List.of(reportId));
        covered.put("/api/v1/keys", List.of(""));
        covered.put("/api/v1/keys/{id}", List.of("none"));
        covered.put("/api/v1/legitimate-interest", List.of(""));
        covered.put("/api/v1/legitimate-interest/{id}", List.of("none"));
        covered.put("/api/v1/me", List.of(""));
        covered.put("/api/v1/candidates", List.of("", "?limit=1"));
        covered.put("/api/v1/changes", List.of("", "?limit=3", "?original=true"));
        covered.put("/api/v1/export", List.of("", "?" + EARLIER, "?original=true", "?as=csv"));
        covered.put("/api/v1/imports", List.of("", "?limit=1"));
        covered.put("/api/v1/imports/folder", List.of(""));
        List<String> imports = List.of(importId, "everybody", "undone");
        covered.put("/api/v1/imports/{id}", imports);
        covered.put("/api/v1/imports/{id}/events", imports);
        covered.put("/api/v1/imports/{id}/rejects", imports);
        covered.put("/api/v1/imports/{id}/rejects/reasons", imports);
        covered.put("/api/v1/uploads/{id}", List.of("none"));
        covered.put("/api/v1/parties/{id}", times(parties, List.of("", "?" + EARLIER)));
        covered.put("/api/v1/parties/{id}/candidates", parties);
        covered.put(
                "/api/v1/parties/{id}/connections",
                times(parties, List.of("?to=E-1&alternatives=3", "?to=P-protected")));
        covered.put(
                "/api/v1/parties/{id}/difference",
                times(register.companies(), List.of("?from=2024-01-15&to=2024-06-15&threshold=0")));
        covered.put("/api/v1/parties/{id}/history", times(parties, List.of("", "?" + EARLIER)));
        covered.put(
                "/api/v1/parties/{id}/holders", times(register.companies(), List.of("", "?" + EARLIER, "?limit=1")));
        covered.put("/api/v1/parties/{id}/holdings", times(parties, List.of("", "?" + EARLIER)));
        covered.put(
                "/api/v1/parties/{id}/owners",
                times(register.companies(), List.of("?threshold=0&maxPaths=100", "?threshold=0&" + EARLIER)));
        covered.put(
                "/api/v1/parties/{id}/picture",
                times(parties, List.of("?ended=true&depth=10", "?as=bods&" + EARLIER, "?as=svg")));
        covered.put("/api/v1/parties/{id}/portfolio", times(parties, List.of("")));
        covered.put("/api/v1/parties/{id}/regimes", times(register.companies(), List.of("?threshold=0")));
        covered.put(
                "/api/v1/parties/{id}/timeline",
                times(register.companies(), List.of("?threshold=0", "?threshold=0&owner=P-protected-later")));
        covered.put("/api/v1/records/{recordId}/history", times(register.persons(), List.of("", "?" + EARLIER)));
        covered.put("/api/v1/statements/{statementId}", times(register.statementIds(), List.of("")));
        covered.put("/api/v1/search", searches(searched));
        covered.put("/api/v1/suggest", queries("", searched.subList(0, searched.size() / 2)));
        covered.put("/", searches(searched.subList(0, searched.size() / 4)));
        covered.put("/about", List.of(""));
        covered.put("/data", List.of(""));
        covered.put("/validate", List.of(""));
        covered.put("/sign-in", List.of(""));
        covered.put("/sign-in/provider", List.of(""));
        covered.put("/declare", List.of(""));
        covered.put("/declare/new", List.of("", "?company=ELB-TAXID:1"));
        covered.put("/declare/statements", List.of(""));
        covered.put("/declare/{id}", List.of("none"));
        covered.put("/declare/{id}/edit", List.of("none"));
        covered.put("/declare/{id}/receipt", List.of("none"));
        covered.put("/declare/confirm", List.of("?company=ELB-TAXID:1"));
        covered.put("/declare/close", List.of("?company=ELB-TAXID:1"));
        covered.put("/receipts", List.of("", "?number=D-1&sha256=1"));
        covered.put("/party/{id}", times(parties, List.of("", "?" + EARLIER)));
        // What these pages say is asked of the API, about everybody.
        List<String> shown = some(parties);
        covered.put("/party/{id}/picture", times(shown, List.of("", "?ended=true&" + EARLIER)));
        covered.put("/party/{id}/history", times(shown, List.of("", "?" + EARLIER)));
        covered.put(
                "/compare/{id}",
                times(some(register.companies()), List.of("?from=2024-01-15&to=2024-06-15&threshold=0")));
        covered.put(
                "/connections",
                shown.stream()
                        .map(party -> "?to=P-protected&alternatives=3&from=" + encoded(party))
                        .toList());
        covered.put("/statement/{statementId}", register.statementIds());
        coverDesk(covered, register, importId, reportId, acts);
        List<String> readable = readable();
        assertThat(covered.keySet()).as("what this test asks").containsAll(readable);
        Map<String, String> all = new LinkedHashMap<>();
        covered.forEach((template, values) -> values.forEach(value -> all.put(filled(template, value), template)));
        for (String secret : searched) {
            all.put("/api/v1/parties/" + encoded(secret), "/api/v1/parties/{id}");
            all.put("/api/v1/parties/ELB-TAXID:" + encoded(secret) + "/owners", "/api/v1/parties/{id}/owners");
        }
        return all;
    }

    /** The pages of those who keep the register, and of those who want something of it. */
    private static void coverDesk(
            Map<String, List<String>> covered,
            SecretRegister register,
            String importId,
            String reportId,
            List<String> acts) {
        covered.put("/imports", List.of("", "?cursor=none"));
        covered.put("/imports/new", List.of(""));
        for (String page : List.of("", "/cancel", "/undo", "/rejects", "/reasons")) {
            covered.put("/imports/{id}" + page, List.of(importId, "everybody", "undone"));
        }
        covered.put("/statement/{statementId}/report", register.statementIds());
        covered.put("/discrepancies", List.of("", "?state=open"));
        for (String page : List.of("", "/answer", "/decision", "/withdrawal")) {
            covered.put("/discrepancies/{id}" + page, List.of(reportId));
        }
        covered.put("/keys", List.of(""));
        covered.put("/keys/new", List.of(""));
        covered.put("/keys/{id}", List.of("none"));
        covered.put("/keys/{id}/revocation", List.of("none"));
        covered.put("/legitimate-interest", List.of(""));
        covered.put("/legitimate-interest/{id}", List.of("none"));
        covered.put("/applications", List.of(""));
        for (String page : List.of("", "/grant", "/refusal", "/revocation")) {
            covered.put("/applications/{id}" + page, List.of("none"));
        }
        covered.put("/audit", List.of(""));
        covered.put("/audit/verification", List.of(""));
        covered.put("/review", List.of("", "?state="));
        for (String page : List.of("", "/publication", "/return")) {
            covered.put("/review/{id}" + page, List.of("none"));
        }
        covered.put("/review/duplicates", List.of(""));
        covered.put("/review/duplicates/join", List.of("?one=E-1&other=P-protected"));
        covered.put("/review/parties/{id}/split", List.copyOf(register.companies()));
        covered.put("/review/acts", List.of(""));
        covered.put("/review/acts/{id}", acts);
        covered.put("/review/acts/{id}/revocation", acts);
    }

    private static List<String> searches(List<String> searched) {
        List<String> queries = new ArrayList<>(queries("&facets=true&limit=100", searched));
        queries.addAll(queries(
                "&facets=true&limit=2",
                List.of(
                        "Works",
                        "Mills",
                        SecretRegister.companyNumber(0),
                        SecretRegister.companyNumber(1),
                        SecretRegister.companyNumber(2),
                        "0870123")));
        for (String filter : List.of(
                "type=person",
                "type=entity",
                "jurisdiction=EL",
                "jurisdiction=ZU",
                "nationality=EL",
                "birthYear=1905",
                "birthYear=1957",
                "kind=knownPerson",
                "kind=anonymousPerson",
                "role=owner",
                "status=active",
                EARLIER)) {
            queries.addAll(queries("&facets=true&" + filter, List.of("Works", "Mills", "be")));
        }
        return queries;
    }

    /** Those who are protected, and every third of the others. */
    private static List<String> some(List<String> parties) {
        return IntStream.range(0, parties.size())
                .filter(i -> i % 3 == 0 || parties.get(i).contains("protected"))
                .mapToObj(parties::get)
                .toList();
    }

    private static List<String> queries(String more, List<String> texts) {
        return texts.stream().map(text -> "?q=" + encoded(text) + more).toList();
    }

    private static List<String> times(List<String> ids, List<String> queries) {
        return ids.stream()
                .flatMap(id -> queries.stream().map(query -> id + query))
                .toList();
    }

    /** @param value the id, and what follows the address */
    private static String filled(String template, String value) {
        if (!template.contains("{")) {
            return template + value;
        }
        int query = value.indexOf('?');
        String id = query < 0 ? value : value.substring(0, query);
        return template.replaceFirst("\\{\\w+}", id) + (query < 0 ? "" : value.substring(query));
    }

    private List<String> readable() {
        Set<String> addresses = new TreeSet<>();
        publicly.get("/openapi.json").json().get("paths").forEachEntry((path, operations) -> {
            if (operations.has("get")) {
                addresses.add(path);
            }
        });
        new ClassFileImporter()
                .importPackages("org.boreg.service.web").stream()
                        .flatMap(controller -> controller.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GetMapping.class))
                        .map(JavaMethod::reflect)
                        .forEach(page -> addresses.addAll(Arrays.asList(
                                page.getAnnotation(GetMapping.class).value())));
        return List.copyOf(addresses);
    }

    /** What is answered to each, headers and all; and, where there is more, to what follows. */
    private static Map<String, String> ask(Asker asker, Map<String, String> urls) {
        Map<String, String> told = new LinkedHashMap<>();
        urls.forEach((url, template) -> {
            boolean isPage = !url.startsWith("/api");
            Reply reply = isPage ? page(asker, url) : asker.get(url);
            assertThat(reply.status()).as(url).isLessThan(500);
            told.put(url, whole(reply));
            if (template.equals("/api/v1/changes")) {
                told.put(url + " as lines", whole(asker.get(url, "Accept", "application/x-ndjson")));
            }
            if (reply.contentType().startsWith("application/json")
                    && reply.json().path("next").isString()) {
                String next = url + (url.contains("?") ? "&" : "?") + "cursor="
                        + reply.json().get("next").asString();
                told.put(url + " next", whole(asker.get(next)));
            }
        });
        return told;
    }

    private static Reply page(Asker asker, String url) {
        Reply reply = asker.page(url);
        return reply.status() == 302 ? asker.page(reply.header("Location")) : reply;
    }

    private static String whole(Reply reply) {
        String headers = reply.response().headers().map().entrySet().stream()
                .filter(header -> !NOT_COMPARED.contains(header.getKey()))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return reply.status() + "\n" + headers + "\n" + reply.text();
    }

    /**
     * Without what no two registers have in common: when something was done, the ids of acts and imports, and what makes a form one of ours.
     */
    private static String normalized(String text, SecretRegister register, String importId) {
        String normal = text.replace(importId, "IMPORT")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC", "TIME")
                .replaceAll("(name=\"_csrf\" value=\"|_csrf=|\\[form=)[^\"; ]+", "$1FORM");
        for (int i = 0; i < register.acts().size(); i++) {
            normal = normal.replace(register.acts().get(i), "ACT-" + i);
        }
        normal = normal.replaceAll("(<time [^>]*>)[^<]*", "$1").replaceAll("Expires=[^;\\]]+", "EXPIRES");
        return TOKEN.matcher(normal).replaceAll(token -> isOfATime(token.group()) ? "CURSOR" : "$0");
    }

    /** The cursor of a list that is in order of time. */
    private static boolean isOfATime(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).matches("\\d{13}\\|.*");
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private String events(int count) {
        try (Events events = Events.of(service.address(), "")) {
            return events.next(count).toString();
        }
    }

    private String importFile(SecretRegister register) {
        Reply accepted = operator.post("/api/v1/imports?fileName=sent.jsonl", "application/x-ndjson", register.file());
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        String location = accepted.header("Location");
        JsonNode status = operator.get(location).json();
        for (int i = 0; i < 1000 && !status.get("state").asString().equals("complete"); i++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            status = operator.get(location).json();
        }
        assertThat(status.get("state").asString()).isEqualTo("complete");
        return accepted.json().get("id").asString();
    }

    /** What the service's own questions answer, which every way in asks. */
    private static Map<String, String> answers(RegisterGraph graph, SecretRegister register, Viewer viewer) {
        Questions questions = new Questions(graph, Clock.systemUTC());
        OwnershipQuestions ownership = new OwnershipQuestions(graph, Clock.systemUTC());
        AskedDates today = AskedDates.TODAY;
        AskedDates earlier = new AskedDates(LocalDate.of(2024, 3, 15), LocalDate.of(2024, 3, 15));
        OwnersRequest all = new OwnersRequest(OwnersRequest.BY_THRESHOLD, 0, false, List.of(), 100);
        Answers told = new Answers();
        for (String id : Stream.concat(register.persons().stream(), register.companies().stream())
                .toList()) {
            for (AskedDates dates : List.of(today, earlier)) {
                told.add("party " + id, () -> questions.party(id, dates, viewer));
                told.add("holders " + id, () -> questions.holders(id, dates, 100, null, viewer));
                told.add("holdings " + id, () -> questions.holdings(id, dates, 100, null, viewer));
                told.add("history " + id, () -> questions.historyOfParty(id, dates, viewer));
                told.add("record " + id, () -> questions.historyOfRecord(id, null, dates, viewer));
                told.add("owners " + id, () -> ownership.owners(id, dates, all, viewer));
                told.add(
                        "portfolio " + id,
                        () -> ownership.portfolio(id, dates, PortfolioRequest.of(100, null), viewer));
                told.add(
                        "connections " + id,
                        () -> ownership.connections(id, "E-1", dates, new ConnectionsRequest(3, 0), viewer));
            }
            told.add("candidates " + id, () -> questions.candidates(id, viewer));
            told.add("regimes " + id, () -> ownership.regimes(id, today, all, viewer));
            told.add("timeline " + id, () -> ownership.timeline(id, null, today, all, viewer));
            told.add(
                    "difference " + id,
                    () -> ownership.difference(id, AskedDays.parse("2024-01-15", "2024-06-15", null), all, viewer));
        }
        told.add("acts", () -> questions.acts(100, null, viewer));
        told.add("imports", () -> questions.imports(100, null, viewer));
        told.add("candidates", () -> questions.candidates(100, null, viewer));
        told.add("changes", () -> questions.changes(new ChangesRequest(null, 1000, false), viewer));
        told.add("export", () -> questions.export(today, false, null, viewer).texts());
        told.add(
                "export before",
                () -> questions.export(earlier, false, null, viewer).texts());
        for (String secret : hidden(List.of(register), graph.disclosedTo(viewer))) {
            SearchQuestion question = new SearchQuestion(secret, SearchFilters.NONE, null, 100, null, true);
            told.add(
                    "search " + secret,
                    () -> questions.search(question, today, viewer).items());
            told.add(
                    "suggestions " + secret,
                    () -> questions.suggest(secret, viewer).items());
        }
        return told.all;
    }

    private static final class Answers {

        private final Map<String, String> all = new LinkedHashMap<>();

        void add(String question, Supplier<?> asked) {
            try {
                all.merge(
                        question,
                        AnswersJson.mapper().writeValueAsString(asked.get()),
                        (one, more) -> one + "\n" + more);
            } catch (NotInRegister | InvalidQuestion | SeveralParties refused) {
                all.merge(question, refused.getMessage(), (one, more) -> one + "\n" + more);
            }
        }
    }

    private String log() {
        return List.copyOf(logged.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private static Logger rootLogger() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** All but the register's own id, which is in its cursors. */
    private static void empty(Driver driver) {
        try (Session session = driver.session()) {
            session.run("""
                            MATCH (n)
                            WHERE NOT n:SchemaStep AND NOT n:Register AND NOT (n:Counter AND n.name = 'shape')
                            DETACH DELETE n
                            """).consume();
            session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
                    .consume();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
