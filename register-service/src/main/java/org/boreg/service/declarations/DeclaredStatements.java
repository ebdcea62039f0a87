package org.boreg.service.declarations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.model.Identifier;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.service.declarations.Draft.Held;
import org.boreg.service.declarations.Draft.Told;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Understands statements of BODS 0.4 about the network of one subject. The recordIds in them say what belongs together; where they are
 * those of the register, its records go on. Of a record that comes more than once, the last counts; what is closed is not declared.
 */
final class DeclaredStatements {

    private static final String LIST = "/statements/";

    private final Remarks remarks;
    private final Map<String, ObjectNode> byRecord = new LinkedHashMap<>();
    private final Map<String, String> pointers = new LinkedHashMap<>();

    private DeclaredStatements(Remarks remarks) {
        this.remarks = remarks;
    }

    /** @return empty where nothing can be made of it; the remarks say why */
    static Optional<Draft> read(Content content, Remarks remarks) {
        return new DeclaredStatements(remarks).draft(content);
    }

    private Optional<Draft> draft(Content content) {
        FormPart form = new FormPart(content.json(), "", remarks);
        LocalDate date = form.day("date");
        String reason = form.text("reason");
        FormPart named = form.part("subject");
        List<JsonNode> items = form.items("statements");
        form.remarkOnTheRest();
        if (items.isEmpty()) {
            remarks.error("declaration.no-statements", "/statements");
        }
        for (int i = 0; i < items.size(); i++) {
            take(items.get(i), LIST + i);
        }
        String subject = subject();
        if (subject == null) {
            return Optional.empty();
        }
        List<Told> parties = parties();
        List<Held> holdings = holdings(subject);
        if (holdings.isEmpty()) {
            remarks.error("declaration.no-relationships", "/statements");
        }
        refuseUnused(parties, holdings, subject);
        LocalDate day = date == null ? latest() : date;
        Told told = parties.stream()
                .filter(party -> party.key().equals(subject))
                .findFirst()
                .orElseThrow();
        String identifier = identifier(told, named);
        return day == null || identifier == null
                ? Optional.empty()
                : Optional.of(new Draft(identifier, day, told, parties, holdings, reason));
    }

    private void take(JsonNode item, String pointer) {
        String recordId = item.path("recordId").stringValueOpt().orElse(null);
        if (!(item instanceof ObjectNode statement)
                || recordId == null
                || !statement.path("recordDetails").isObject()) {
            remarks.error("declaration.no-statement", pointer);
        } else if (statement.path("recordStatus").stringValueOpt().orElse("").equals("closed")) {
            byRecord.remove(recordId);
        } else {
            byRecord.put(recordId, statement);
            pointers.put(recordId, pointer);
        }
    }

    private @Nullable String subject() {
        Set<String> subjects = new HashSet<>();
        byRecord.values()
                .forEach(statement ->
                        statement.path("declarationSubject").stringValueOpt().ifPresent(subjects::add));
        if (subjects.size() != 1) {
            remarks.error(
                    subjects.isEmpty() ? "declaration.subject-missing" : "declaration.several-subjects", "/statements");
            return null;
        }
        String subject = subjects.iterator().next();
        ObjectNode statement = byRecord.get(subject);
        if (statement == null || !type(statement).equals("entity")) {
            remarks.error("declaration.subject-not-stated", "/statements", "record", subject);
            return null;
        }
        return subject;
    }

    /** That of the identifiers by which the declaration is filed; where nothing says so, the first that tells a company from all others. */
    private @Nullable String identifier(Told subject, @Nullable FormPart named) {
        List<String> identifiers = subject.details()
                .path("identifiers")
                .valueStream()
                .flatMap(json -> StrongIdentifier.of(new Identifier(
                                json.path("id").stringValueOpt().orElse(null),
                                json.path("scheme").stringValueOpt().orElse(null),
                                null,
                                null))
                        .stream())
                .map(StrongIdentifier::toString)
                .toList();
        if (identifiers.isEmpty()) {
            remarks.error(
                    "declaration.subject-not-identified", subject.pointers().back("/recordDetails/identifiers"));
            return null;
        }
        String wanted = named == null ? null : named.required("identifier", identifiers.get(0));
        if (wanted == null) {
            return identifiers.get(0);
        }
        String strong =
                StrongIdentifier.parse(wanted).map(StrongIdentifier::toString).orElse("");
        if (!identifiers.contains(strong)) {
            remarks.error("declaration.other-subject", "/subject/identifier", "found", wanted);
            return null;
        }
        return strong;
    }

    private List<Told> parties() {
        List<Told> parties = new ArrayList<>();
        byRecord.forEach((recordId, statement) -> {
            String type = type(statement);
            if (!type.equals("relationship")) {
                ObjectNode details = (ObjectNode) statement.get("recordDetails");
                parties.add(new Told(recordId, type, details, Marks.of(type, details), pointers(recordId)));
            }
        });
        return parties;
    }

    private List<Held> holdings(String subject) {
        List<Held> holdings = new ArrayList<>();
        byRecord.forEach((recordId, statement) -> {
            if (type(statement).equals("relationship")) {
                holding(recordId, (ObjectNode) statement.get("recordDetails"), subject)
                        .ifPresent(holdings::add);
            }
        });
        return holdings;
    }

    private Optional<Held> holding(String recordId, ObjectNode said, String subject) {
        ObjectNode details = said.deepCopy();
        JsonNode held = details.remove("subject");
        JsonNode holder = details.remove("interestedParty");
        JsonNode components = details.remove("componentRecords");
        boolean knowsHeld = held != null && held.isString() && isParty(held.stringValue());
        boolean knowsHolder =
                holder != null && (holder.isObject() || holder.isString() && isParty(holder.stringValue()));
        if (!knowsHeld) {
            remarks.error("declaration.record-unknown", pointers.get(recordId) + "/recordDetails/subject");
        }
        if (!knowsHolder) {
            remarks.error("declaration.record-unknown", pointers.get(recordId) + "/recordDetails/interestedParty");
        }
        if (!knowsHeld || !knowsHolder) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (components != null) {
            components.forEach(part -> part.stringValueOpt().ifPresent(parts::add));
        }
        parts.stream()
                .filter(part -> !byRecord.containsKey(part))
                .forEach(part -> remarks.error(
                        "declaration.record-unknown", pointers.get(recordId) + "/recordDetails/componentRecords"));
        parts.removeIf(part -> !byRecord.containsKey(part));
        return Optional.of(new Held(recordId, held.stringValue(), holder, parts, details, pointers(recordId)));
    }

    private boolean isParty(String recordId) {
        ObjectNode statement = byRecord.get(recordId);
        return statement != null && !type(statement).equals("relationship");
    }

    /** Whoever no chain of the declaration leads to has no part in it. */
    private void refuseUnused(List<Told> parties, List<Held> holdings, String subject) {
        Set<String> reached = new HashSet<>(Set.of(subject));
        boolean more = true;
        while (more) {
            more = false;
            for (Held held : holdings) {
                if (reached.contains(held.subject()) && held.interestedParty().isString()) {
                    more |= reached.add(held.interestedParty().stringValue());
                }
            }
        }
        parties.stream()
                .filter(party -> !reached.contains(party.key()))
                .forEach(party -> remarks.error(
                        "declaration.party-unused", party.pointers().back("")));
        holdings.stream()
                .filter(held -> !reached.contains(held.subject()))
                .forEach(held -> remarks.error(
                        "declaration.party-unused", held.pointers().back("")));
    }

    private @Nullable LocalDate latest() {
        LocalDate latest = byRecord.values().stream()
                .flatMap(statement -> statement.path("statementDate").stringValueOpt().stream())
                .flatMap(text -> Dates.day(text).stream())
                .max(LocalDate::compareTo)
                .orElse(null);
        if (latest == null) {
            remarks.error("form.missing", "/date", "field", "date", "example", "2026-11-20");
        }
        return latest;
    }

    private Pointers pointers(String recordId) {
        return Pointers.verbatim(pointers.getOrDefault(recordId, "/statements"));
    }

    private static String type(ObjectNode statement) {
        return statement.path("recordType").stringValueOpt().orElse("");
    }
}
