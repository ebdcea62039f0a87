package org.boreg.service;

import static org.boreg.service.Secret.NEVER;
import static org.boreg.service.Secret.atLeast;
import static org.boreg.service.Secret.whole;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Extent;
import org.boreg.bods.disclosure.Matter;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.boreg.graph.write.Warrant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A register of people with secrets, in which all happens to them that can: they are updated, protected, joined, merged, redacted and taken
 * back. Two of one seed are the same to a given viewer: what that one does not see is drawn from the salt.
 */
final class SecretRegister {

    static final int COMPANIES = 5;

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final Warrant WARRANT = new Warrant("The registrar", "Published by mistake");
    private static final Predicate<Disclosure> PROTECTED = whole(Matter.PROTECTED_PERSONS);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random seen;
    private final Random hidden;
    private final Random shape;
    private final Disclosure disclosure;
    private final List<Secret> secrets = new ArrayList<>();
    private final Set<String> statementIds = new LinkedHashSet<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final List<String> acts = new ArrayList<>();
    private final List<ParsedStatement> everybody;
    private final List<ParsedStatement> mistaken;
    private final ParsedStatement instead;
    private final List<ParsedStatement> undone;
    private final String file;
    private int number;
    private int births;

    /**
     * @param salt of everything that is not disclosed
     * @param disclosure to the one to whom two registers of one seed are the same
     */
    SecretRegister(long seed, long salt, Disclosure disclosure) {
        this.seen = new Random(seed);
        this.shape = new Random(seed + 1);
        this.hidden = new Random(seed * 7919 + salt);
        this.disclosure = disclosure;
        this.everybody = everybody();
        this.mistaken =
                List.of(parsed(person("P-redacted", "2024-02-01", "new", false, NEVER)), holding("P-redacted", "E-0"));
        this.instead = instead(mistaken.get(0));
        this.undone = List.of(parsed(person("P-undone", "2024-02-01", "new", false, NEVER)));
        this.file = mistakes();
    }

    List<Secret> secrets() {
        return secrets;
    }

    List<String> statementIds() {
        return List.copyOf(statementIds);
    }

    List<String> persons() {
        return List.copyOf(persons);
    }

    List<String> companies() {
        return IntStream.range(0, COMPANIES).mapToObj(i -> "E-" + i).toList();
    }

    /** In their order: the random ids of what was done. */
    List<String> acts() {
        return acts;
    }

    void load(RegisterGraph graph) {
        write(graph, "everybody", everybody);
        write(graph, "mistaken", mistaken);
        acts.add(graph.acts().redact(mistaken.get(0).statement().statementId(), instead, WARRANT));
        write(graph, "undone", undone);
        acts.add(graph.undo().run("undone", WARRANT, gone -> {}, () -> false).actId());
        acts.add(graph.acts().merge(List.of(partyId(graph, "P-merged-1"), partyId(graph, "P-merged-2")), WARRANT));
    }

    private List<ParsedStatement> everybody() {
        List<ParsedStatement> statements = new ArrayList<>();
        for (int i = 0; i < COMPANIES; i++) {
            statements.add(company(i));
            statements.add(holding("E-" + (i + 1) % COMPANIES, "E-" + i));
        }
        List<ParsedStatement> people = people();
        people.forEach(
                person -> statements.add(holding(person.statement().recordId(), "E-" + shape.nextInt(COMPANIES))));
        statements.addAll(people);
        return statements;
    }

    /** A file of people with secrets and mistakes, as somebody sends it. */
    String file() {
        return file;
    }

    private String mistakes() {
        ObjectNode broken = person("P-broken", "2024-02-01", "new", false, whole());
        broken.put(
                "statementDate", secret("what is wrong with a date", whole(Matter.OWN_FIELDS), SecretRegister::word));
        ObjectNode wrong = person("P-wrong", "2024-02-01", "new", false, whole());
        details(wrong).put("birthDate", "2199-01-01");
        return broken + "\n" + wrong + "\n";
    }

    private List<ParsedStatement> people() {
        List<ParsedStatement> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ObjectNode person = person("P-plain-" + i, "2024-02-01", "new", false, whole());
            String company = companyNumber(i);
            details(person)
                    .withArray("identifiers")
                    .addObject()
                    .put("scheme", "GB-COH")
                    .put(
                            "id",
                            drawn(
                                    whole(Matter.IDENTIFIERS),
                                    random -> random.nextBoolean() ? company : digits(random, 8)));
            people.add(parsed(person));
        }
        people.add(parsed(person("P-updated", "2024-02-01", "new", false, whole())));
        people.add(parsed(person("P-updated", "2024-06-01", "updated", false, whole())));
        people.add(parsed(person("P-closed", "2024-02-01", "new", false, whole())));
        people.add(parsed(person("P-closed", "2024-06-01", "closed", false, whole())));
        people.add(parsed(person("P-protected", "2024-02-01", "new", true, PROTECTED)));
        people.add(parsed(person("P-protected-later", "2024-02-01", "new", false, PROTECTED)));
        people.add(parsed(person("P-protected-later", "2024-06-01", "updated", true, PROTECTED)));
        people.add(parsed(person("P-protected-once", "2024-02-01", "new", true, PROTECTED)));
        people.add(parsed(person("P-protected-once", "2024-06-01", "updated", false, whole())));
        ObjectNode one = person("P-joined-1", "2024-02-01", "new", false, whole());
        ObjectNode other = person("P-joined-2", "2024-03-01", "new", false, whole());
        details(other).set("identifiers", details(one).get("identifiers").deepCopy());
        people.add(parsed(one));
        people.add(parsed(other));
        people.add(parsed(person("P-merged-1", "2024-02-01", "new", false, whole())));
        people.add(parsed(person("P-merged-2", "2024-02-01", "new", false, whole())));
        people.add(older());
        return people;
    }

    /** The same statement without what should not have been in it. */
    private ParsedStatement instead(ParsedStatement mistaken) {
        String id = mistaken.statement().statementId();
        statementIds.add(id);
        return parsed(person("P-redacted", "2024-02-01", "new", false, whole()).put("statementId", id));
    }

    private static void write(RegisterGraph graph, String importId, List<ParsedStatement> statements) {
        graph.importLog().begin(ImportBeginning.of(importId, importId + ".jsonl"));
        graph.writer().write(statements, importId);
        ImportCounts counts = new ImportCounts(statements.size(), statements.size(), 0, 0);
        graph.importLog().end(importId, new ImportEnd("complete", counts, "{}", "[]", null));
    }

    private static String partyId(RegisterGraph graph, String recordId) {
        return graph.parties().find(recordId, Viewer.OPERATOR).get(0).id();
    }

    /** @param may who may see anything of this person at all */
    private ObjectNode person(
            String recordId, String date, String status, boolean isProtected, Predicate<Disclosure> may) {
        persons.add(recordId);
        ObjectNode statement = head(recordId, "person", date, status, may);
        ObjectNode details = statement.putObject("recordDetails");
        details.put("isComponent", false).put("personType", isProtected ? "anonymousPerson" : "knownPerson");
        if (isProtected) {
            details.putObject("unspecifiedPersonDetails").put("reason", "interestedPartyExemptFromDisclosure");
        }
        ArrayNode names = details.putArray("names");
        name(names, "legal", may);
        name(names, "alternative", may);
        // A word of companies, too: how often it is used is hidden where names are.
        names.addObject()
                .put("type", "alternative")
                .put("fullName", drawn(may.and(whole(Matter.NAMES)), SecretRegister::trade));
        details.putArray("identifiers")
                .addObject()
                .put("scheme", "ELB-TAXID")
                .put(
                        "id",
                        secret("identifier", may.and(whole(Matter.IDENTIFIERS)), random -> "tx" + digits(random, 8)));
        ObjectNode nationality = details.putArray("nationalities").addObject();
        country(nationality, may.and(whole(Matter.NATIONALITIES)));
        nationality.put(
                "code", drawn(may.and(whole(Matter.NATIONALITIES)), random -> random.nextBoolean() ? "EL" : "ZU"));
        country(details.putArray("taxResidencies").addObject(), may.and(whole(Matter.TAX_RESIDENCIES)));
        place(details.putObject("placeOfBirth"), "placeOfBirth", Matter.PLACE_OF_BIRTH, may);
        details.put("birthDate", birthDate(may));
        if (shape.nextInt(3) == 0) {
            details.put("deathDate", deathDate(may));
        }
        ArrayNode addresses = details.putArray("addresses");
        place(addresses.addObject(), "residence", Matter.RESIDENCE, may);
        place(addresses.addObject(), "alternative", Matter.OTHER_ADDRESSES, may);
        place(addresses.addObject(), "service", Matter.SERVICE_ADDRESS, may);
        details.putObject("politicalExposure")
                .put("status", "isPep")
                .putArray("details")
                .addObject()
                .put("reason", secret("office", may.and(whole(Matter.POLITICAL_EXPOSURE)), SecretRegister::words));
        details.put(
                secret("name of a field", may.and(whole(Matter.OWN_FIELDS)), SecretRegister::word),
                secret("field of the publisher's own", may.and(whole(Matter.OWN_FIELDS)), SecretRegister::words));
        annotate(statement, may);
        return statement;
    }

    private void name(ArrayNode names, String type, Predicate<Disclosure> may) {
        String given = secret("given name", may.and(whole(Matter.NAMES)), SecretRegister::word);
        String family = secret("family name", may.and(whole(Matter.NAMES)), SecretRegister::word);
        names.addObject()
                .put("type", type)
                .put("fullName", given + " " + family)
                .put("givenName", given)
                .put("familyName", family);
    }

    private void country(ObjectNode country, Predicate<Disclosure> may) {
        country.put("name", secret("country", may, SecretRegister::word));
    }

    private void place(ObjectNode place, String type, Matter matter, Predicate<Disclosure> may) {
        place.put("type", type)
                .put("address", secret(type, may.and(whole(matter)), random -> digits(random, 2) + " " + words(random)))
                .put("postCode", secret("post code", may.and(whole(matter)), random -> "zq" + digits(random, 6)))
                .putObject("country")
                .put(
                        "name",
                        secret("country of " + type, may.and(atLeast(matter, Extent.COUNTRY)), SecretRegister::word));
    }

    /** All dates of registers are of this century, the days of birth of the one before, and no two people have the same year. */
    private String birthDate(Predicate<Disclosure> may) {
        String year = drawn(
                may.and(atLeast(Matter.BIRTH_DATE, Extent.YEAR)),
                random -> String.valueOf(1900 + births + 50 * random.nextInt(2)));
        births++;
        int month = month(Matter.BIRTH_DATE, may);
        String day = day(Matter.BIRTH_DATE, may);
        String inWords = MONTHS[month - 1] + " " + year;
        String iso = "%s-%02d-%s".formatted(year, month, day);
        secrets.add(new Secret(iso, "day of birth", may.and(whole(Matter.BIRTH_DATE))));
        secrets.add(new Secret(day + " " + inWords, "day of birth in words", may.and(whole(Matter.BIRTH_DATE))));
        secrets.add(new Secret(inWords, "month of birth in words", may.and(atLeast(Matter.BIRTH_DATE, Extent.MONTH))));
        return iso;
    }

    private String deathDate(Predicate<Disclosure> may) {
        return "2019-%02d-%s".formatted(month(Matter.DEATH_DATE, may), day(Matter.DEATH_DATE, may));
    }

    private int month(Matter matter, Predicate<Disclosure> may) {
        return Integer.parseInt(
                drawn(may.and(atLeast(matter, Extent.MONTH)), random -> String.valueOf(1 + random.nextInt(12))));
    }

    private String day(Matter matter, Predicate<Disclosure> may) {
        return drawn(may.and(whole(matter)), random -> String.valueOf(10 + random.nextInt(19)));
    }

    private void annotate(ObjectNode statement, Predicate<Disclosure> may) {
        ArrayNode annotations = statement.putArray("annotations");
        annotation(annotations, "/recordDetails/birthDate", may.and(on(Matter.BIRTH_DATE)));
        annotation(annotations, "/recordDetails/addresses/0", may.and(on(Matter.RESIDENCE, Matter.OTHER_ADDRESSES)));
        annotation(annotations, "/recordDetails", may.and(whole(Matter.ANNOTATIONS)));
        annotation(annotations, "/recordDetails/names/0", may.and(on(Matter.NAMES)));
    }

    private void annotation(ArrayNode annotations, String target, Predicate<Disclosure> may) {
        annotations
                .addObject()
                .put("statementPointerTarget", target)
                .put("motivation", "correcting")
                .put("description", secret("annotation on " + target, may, SecretRegister::words))
                .put("transformedContent", secret("correction of " + target, may, SecretRegister::words));
    }

    private static Predicate<Disclosure> on(Matter... matters) {
        return whole(Matter.ANNOTATIONS)
                .or(atLeast(Matter.ANNOTATIONS, Extent.SEEN).and(whole(matters)));
    }

    private ParsedStatement company(int i) {
        ObjectNode statement = head("E-" + i, "entity", "2024-01-01", "new", whole());
        statement
                .putObject("recordDetails")
                .put("isComponent", false)
                .put("name", word(seen) + " " + trade(seen) + " Ltd")
                .put("director", secret("director", whole(Matter.OWN_FIELDS), SecretRegister::words))
                .putObject("entityType")
                .put("type", "registeredEntity");
        ((ObjectNode) statement.get("recordDetails"))
                .putArray("identifiers")
                .addObject()
                .put("scheme", "GB-COH")
                .put("id", companyNumber(i));
        return parsed(statement);
    }

    static String companyNumber(int i) {
        return "0870123" + i;
    }

    private ParsedStatement holding(String owner, String owned) {
        ObjectNode statement = head("R-" + number, "relationship", "2024-02-01", "new", whole());
        ObjectNode details = statement.putObject("recordDetails");
        details.put("isComponent", false).put("subject", owned).put("interestedParty", owner);
        details.putArray("interests")
                .addObject()
                .put("type", "shareholding")
                .put("directOrIndirect", "direct")
                .put("details", secret("interest in words", whole(Matter.INTEREST_DETAILS), SecretRegister::words))
                .put("startDate", "2023-0%d-01".formatted(1 + shape.nextInt(9)))
                .putObject("share")
                .put("exact", 1 + shape.nextInt(9));
        annotation(
                statement.putArray("annotations"), "/recordDetails/interests/0/details", on(Matter.INTEREST_DETAILS));
        return parsed(statement);
    }

    private ObjectNode head(String recordId, String type, String date, String status, Predicate<Disclosure> may) {
        ObjectNode statement = JSON.createObjectNode();
        String id = "00000000-0000-4000-8000-%012d".formatted(number++);
        if (may != NEVER) {
            statementIds.add(id);
        }
        statement
                .put("statementId", id)
                .put("statementDate", date)
                .put("declarationSubject", "E-0")
                .put("recordId", recordId)
                .put("recordType", type)
                .put("recordStatus", status);
        ObjectNode publication = statement.putObject("publicationDetails");
        publication.put("publicationDate", date).put("bodsVersion", "0.4");
        publication.putObject("publisher").put("name", "Register of Secrets");
        ObjectNode source = statement.putObject("source");
        source.putArray("type").add("selfDeclaration");
        Predicate<Disclosure> sources = may.and(whole(Matter.SOURCES));
        source.put("description", secret("source in words", sources, SecretRegister::words));
        source.putArray("assertedBy").addObject().put("name", secret("who said it", sources, SecretRegister::words));
        statement.put(
                "memo", secret("memo of the publisher", may.and(whole(Matter.OWN_FIELDS)), SecretRegister::words));
        return statement;
    }

    private ParsedStatement older() {
        String id = "00000000-0000-4000-8000-%012d".formatted(number++);
        statementIds.add(id);
        persons.add(id);
        ObjectNode statement = JSON.createObjectNode();
        statement
                .put("statementID", id)
                .put("statementType", "personStatement")
                .put("statementDate", "2019-03-01")
                .put("personType", "knownPerson")
                .put("isComponent", false)
                .put("birthDate", birthDate(whole()))
                .put("memo", secret("field of the publisher's own", whole(Matter.OWN_FIELDS), SecretRegister::words));
        statement
                .putArray("names")
                .addObject()
                .put("type", "individual")
                .put("fullName", secret("name", whole(Matter.NAMES), SecretRegister::words));
        statement
                .putArray("identifiers")
                .addObject()
                .put("scheme", "ELB-TAXID")
                .put("id", secret("identifier", whole(Matter.IDENTIFIERS), random -> "tx" + digits(random, 8)));
        ObjectNode publication = statement.putObject("publicationDetails");
        publication.put("publicationDate", "2019-03-02").put("bodsVersion", "0.2");
        publication.putObject("publisher").put("name", "Register of Secrets");
        return Statements.parsed(statement.toString());
    }

    private String secret(String what, Predicate<Disclosure> may, Function<Random, String> made) {
        String text = drawn(may, made);
        secrets.add(new Secret(text, what, may));
        return text;
    }

    /** What the viewer sees is the same in every register of the seed. Both are drawn, so that what comes next is, too. */
    private String drawn(Predicate<Disclosure> may, Function<Random, String> made) {
        String open = made.apply(seen);
        String closed = made.apply(hidden);
        return may.test(disclosure) ? open : closed;
    }

    private static ObjectNode details(ObjectNode statement) {
        return (ObjectNode) statement.get("recordDetails");
    }

    private static ParsedStatement parsed(ObjectNode statement) {
        return Statements.parsed(statement.toString());
    }

    private static String words(Random random) {
        return word(random) + " " + word(random);
    }

    private static String trade(Random random) {
        return List.of("Works", "Mills", "Foundry").get(random.nextInt(3));
    }

    /** Long enough to be nowhere else. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(random.nextInt(20))).append("aeiouy".charAt(random.nextInt(6)));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
