package org.boreg.service.declarations;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.service.declarations.Draft.Held;
import org.boreg.service.declarations.Draft.Part;
import org.boreg.service.declarations.Draft.Told;
import org.boreg.service.declarations.Publication.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the statements of a declaration, by what is declared before: whom and what the draft tells of again keeps its record, what is new
 * gets one, and what is gone is closed. A relationship of which a side changes is closed, and another begins (BODS 0.4, "Updating").
 */
final class Publishing {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int STATEMENT_ID = 32;

    private final Draft draft;
    private final Network before;
    private final Filing filing;
    private final Map<String, String> records = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private Publishing(Draft draft, Network before, Filing filing) {
        this.draft = draft;
        this.before = before;
        this.filing = filing;
    }

    static Publication of(Draft draft, Network before, Filing filing) {
        return new Publishing(draft, before, filing).publication();
    }

    private Publication publication() {
        if (filing.kind() == DeclarationKind.CLOSING) {
            records.put(draft.subject().key(), Objects.requireNonNullElse(before.subject(), ""));
        } else {
            findRecords();
            draft.parties().forEach(this::tell);
            holdingsInOrder().forEach(this::tell);
        }
        closeTheRest();
        return new Publication(
                Objects.requireNonNull(records.get(draft.subject().key())), lines, records, persons());
    }

    private void findRecords() {
        String subject = before.subject();
        if (subject != null) {
            take(draft.subject(), subject);
        } else {
            records.put(draft.subject().key(), next("E"));
        }
        match(told -> List.of(told.key()), statement -> List.of(recordId(statement)));
        match(told -> told.marks(), statement -> Marks.of(type(statement), details(statement)));
        match(this::sealedRecords, statement -> List.of(recordId(statement)));
        match(
                told -> told.marks().isEmpty() ? List.of(CanonicalJson.hash(told.details())) : List.of(),
                statement -> List.of(CanonicalJson.hash(details(statement))));
        draft.parties().stream()
                .filter(told -> !records.containsKey(told.key()))
                .forEach(told -> records.put(told.key(), next(told.isPerson() ? "P" : "E")));
        findRelationships();
    }

    private List<String> sealedRecords(Told told) {
        return told.marks().stream()
                .map(mark -> filing.sealed().get(Marks.sealed(draft.identifier(), mark)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whoever of the draft has a sign in common with an open record of the same type has that record; each record is one party's. */
    private void match(
            Function<Told, Collection<String>> signs, Function<ObjectNode, Collection<String>> signsOfRecord) {
        Map<List<String>, Deque<String>> known = new HashMap<>();
        for (ObjectNode statement : before.statements().values()) {
            if (!taken.contains(recordId(statement)) && !type(statement).equals("relationship")) {
                signsOfRecord
                        .apply(statement)
                        .forEach(
                                sign -> known.computeIfAbsent(List.of(type(statement), sign), any -> new ArrayDeque<>())
                                        .add(recordId(statement)));
            }
        }
        for (Told told : draft.parties()) {
            if (!records.containsKey(told.key())) {
                signs.apply(told).stream()
                        .sorted()
                        .flatMap(sign -> Stream.ofNullable(known.get(List.of(told.type(), sign))))
                        .flatMap(Collection::stream)
                        .filter(recordId -> !taken.contains(recordId))
                        .findFirst()
                        .ifPresent(recordId -> take(told, recordId));
            }
        }
    }

    private void findRelationships() {
        Map<List<JsonNode>, Deque<String>> known = new HashMap<>();
        before.ofType("relationship")
                .forEach(statement -> known.computeIfAbsent(sides(details(statement)), any -> new ArrayDeque<>())
                        .add(recordId(statement)));
        for (Held held : primaryLast(draft.holdings())) {
            Deque<String> same = known.getOrDefault(sides(held), new ArrayDeque<>());
            String recordId = same.remove(held.key()) ? held.key() : same.poll();
            if (recordId == null) {
                records.put(held.key(), next("R"));
            } else {
                take(held, recordId);
            }
        }
    }

    private void take(Part part, String recordId) {
        records.put(part.key(), recordId);
        taken.add(recordId);
    }

    private String next(String letter) {
        return "%s-%s%d".formatted(filing.number(), letter, numbers.merge(letter, 1, Integer::sum));
    }

    /** What has to stay the same for a relationship to be the same: who holds whom, and whether it is there to spell out another. */
    private List<JsonNode> sides(Held held) {
        JsonNode holder = held.interestedParty().isString()
                ? JSON.stringNode(record(held.interestedParty().stringValue()))
                : held.interestedParty().path("reason");
        return List.of(JSON.stringNode(record(held.subject())), holder, JSON.booleanNode(held.isComponent()));
    }

    private static List<JsonNode> sides(ObjectNode details) {
        JsonNode holder = details.path("interestedParty");
        return List.of(
                details.path("subject"),
                holder.isObject() ? holder.path("reason") : holder,
                JSON.booleanNode(details.path("isComponent").asBoolean(false)));
    }

    private String record(String key) {
        return Objects.requireNonNull(records.get(key), key);
    }

    private List<Held> holdingsInOrder() {
        return primaryLast(draft.holdings());
    }

    /** Parts stand before what lists them. */
    private static List<Held> primaryLast(List<Held> holdings) {
        List<Held> ordered = new ArrayList<>(holdings);
        ordered.sort((one, other) -> Boolean.compare(other.isComponent(), one.isComponent()));
        return ordered;
    }

    private void tell(Told told) {
        say(told, told.type(), told.details());
    }

    private void tell(Held held) {
        ObjectNode details = JSON.objectNode().put("isComponent", held.isComponent());
        if (!held.components().isEmpty()) {
            ArrayNode components = details.putArray("componentRecords");
            held.components().forEach(key -> components.add(record(key)));
        }
        details.put("subject", record(held.subject()));
        details.set(
                "interestedParty",
                held.interestedParty().isString()
                        ? JSON.stringNode(record(held.interestedParty().stringValue()))
                        : held.interestedParty());
        held.details().properties().forEach(field -> {
            if (!details.has(field.getKey())) {
                details.set(field.getKey(), field.getValue());
            }
        });
        say(held, "relationship", details);
    }

    private void say(Part part, String recordType, ObjectNode details) {
        String recordId = record(part.key());
        ObjectNode known = before.statements().get(recordId);
        boolean changes = known == null || !isSame(details, details(known));
        if (changes || filing.kind() != DeclarationKind.CORRECTION) {
            Set<LocalDate> changedOn =
                    changes && recordType.equals("relationship") ? changedOn(details, known) : Set.of();
            String status = known == null ? "new" : "updated";
            lines.add(new Line(statement(recordId, recordType, status, details), part, changedOn));
        }
    }

    /** The days that were not named before; and the day of the declaration, on which the change had happened at the latest. */
    private Set<LocalDate> changedOn(ObjectNode details, @Nullable ObjectNode known) {
        Set<LocalDate> changedOn = dates(details);
        changedOn.removeAll(known == null ? Set.of() : dates(details(known)));
        changedOn.add(draft.date());
        return changedOn;
    }

    /** When its interests began and ended. */
    private static Set<LocalDate> dates(JsonNode details) {
        return details.path("interests")
                .valueStream()
                .flatMap(interest -> Stream.of(interest.path("startDate"), interest.path("endDate")))
                .flatMap(date -> date.stringValueOpt().stream())
                .flatMap(text -> Dates.day(text).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Relationships before those whom they name, and the subject after all. */
    private void closeTheRest() {
        Set<String> told = new HashSet<>(records.values());
        List<ObjectNode> gone = new ArrayList<>();
        for (String type : List.of("relationship", "person", "entity")) {
            before.ofType(type).stream()
                    .filter(statement ->
                            filing.kind() == DeclarationKind.CLOSING || !told.contains(recordId(statement)))
                    .sorted((one, other) -> Boolean.compare(isSubject(one), isSubject(other)))
                    .forEach(gone::add);
        }
        gone.forEach(this::close);
    }

    private boolean isSubject(ObjectNode statement) {
        return recordId(statement).equals(before.subject());
    }

    private void close(ObjectNode last) {
        ObjectNode details = details(last).deepCopy();
        details.path("interests").forEach(interest -> {
            if (interest instanceof ObjectNode held) {
                end(held);
            }
        });
        lines.add(new Line(statement(recordId(last), type(last), "closed", details), null, gone(last)));
    }

    private Set<LocalDate> gone(ObjectNode last) {
        return type(last).equals("relationship") ? Set.of(draft.date()) : Set.of();
    }

    /** An interest that ends before it began would be an error of ours. */
    private void end(ObjectNode interest) {
        if (!interest.has("endDate")) {
            String day = draft.date().toString();
            String start = interest.path("startDate").stringValueOpt().orElse(day);
            interest.put("endDate", start.compareTo(day) > 0 ? start : day);
        }
    }

    private ObjectNode statement(String recordId, String recordType, String status, ObjectNode details) {
        ObjectNode statement = JSON.objectNode();
        statement.put("statementId", statementId(recordId));
        statement.put("statementDate", draft.date().toString());
        annotate(statement);
        ObjectNode publication = statement.putObject("publicationDetails");
        publication.put("publicationDate", filing.publicationDate()).put("bodsVersion", "0.4");
        publication.putObject("publisher").put("name", filing.publisher());
        statement.set("source", source());
        statement
                .put("declaration", filing.number())
                .put("declarationSubject", record(draft.subject().key()))
                .put("recordId", recordId)
                .put("recordType", recordType)
                .put("recordStatus", status);
        statement.set("recordDetails", details);
        return statement;
    }

    private String statementId(String recordId) {
        return CanonicalJson.hash(JSON.arrayNode().add(filing.number()).add(recordId))
                .substring(0, STATEMENT_ID);
    }

    private void annotate(ObjectNode statement) {
        if (filing.kind() != DeclarationKind.CORRECTION) {
            return;
        }
        ObjectNode annotation = statement.putArray("annotations").addObject();
        annotation.put("statementPointerTarget", "/recordDetails");
        annotation.put("creationDate", filing.publicationDate().substring(0, 10));
        annotation.put("motivation", "correcting");
        annotation.put(
                "description", Objects.requireNonNullElse(draft.reason(), "The declaration before this was wrong."));
    }

    /** The company speaks, not whoever sent it for the company. */
    private ObjectNode source() {
        ObjectNode source = JSON.objectNode();
        source.putArray("type").add("selfDeclaration");
        String name = Objects.requireNonNullElse(draft.subject().name(), draft.identifier());
        source.putArray("assertedBy").addObject().put("name", name);
        return source;
    }

    private Map<String, String> persons() {
        Map<String, String> persons = new LinkedHashMap<>(filing.sealed());
        persons.values().retainAll(new HashSet<>(records.values()));
        draft.parties().stream()
                .filter(told -> told.isPerson() && records.containsKey(told.key()))
                .forEach(told -> told.marks()
                        .forEach(mark -> persons.put(Marks.sealed(draft.identifier(), mark), record(told.key()))));
        return persons;
    }

    private static boolean isSame(@Nullable JsonNode one, JsonNode other) {
        return one != null && CanonicalJson.hash(one).equals(CanonicalJson.hash(other));
    }

    private static String type(ObjectNode statement) {
        return statement.path("recordType").stringValueOpt().orElse("");
    }

    private static String recordId(ObjectNode statement) {
        return statement.path("recordId").stringValueOpt().orElse("");
    }

    private static ObjectNode details(ObjectNode statement) {
        return (ObjectNode) statement.get("recordDetails");
    }
}
