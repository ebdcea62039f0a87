package org.boreg.importer.source.gleif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Level 1 record: an entity. */
final class EntityMapping {

    private static final Set<String> STATUSES = Set.of("ACTIVE", "INACTIVE", "NULL");

    void map(Draft draft) {
        Fields record = draft.record();
        String lei = record.text("LEI");
        if (!Ids.isUsable(lei)) {
            draft.missing("LEI");
            return;
        }
        Fields entity = record.at("Entity");
        ObjectNode statement = Head.of(draft, false).statement(lei, lei, "entity");
        ObjectNode details = (ObjectNode) statement.path("recordDetails");
        writeType(draft, entity, details);
        writeNames(entity, statement, details);
        Addresses.writeJurisdiction(draft, entity, details);
        ArrayNode identifiers = details.putArray("identifiers");
        Identifiers.addLei(lei, identifiers);
        Identifiers.addRegistered(entity, identifiers);
        writeDates(draft, entity, details);
        Addresses.write(draft, entity, statement);
        writeNotes(draft, entity, statement);
        draft.add(statement);
    }

    private static void writeType(Draft draft, Fields entity, ObjectNode details) {
        Category category = Category.of(entity.text("EntityCategory")).orElse(null);
        String stated = entity.text("EntityCategory");
        if (category == null) {
            category = Category.GENERAL;
            if (!stated.isEmpty()) {
                draft.remark("", "Entity/EntityCategory", stated);
            }
        }
        ObjectNode type = details.putObject("entityType").put("type", category.type(Identifiers.isRegistered(entity)));
        List<String> words = new ArrayList<>();
        add(words, "category", stated.equals("GENERAL") ? "" : stated);
        add(words, "subcategory", entity.text("EntitySubCategory"));
        add(words, "legal form (ISO 20275)", entity.text("LegalForm", "EntityLegalFormCode"));
        add(words, "other legal form", entity.text("LegalForm", "OtherLegalForm"));
        if (!words.isEmpty()) {
            type.put("details", String.join("; ", words));
        }
    }

    private static void writeNames(Fields entity, ObjectNode statement, ObjectNode details) {
        String name = entity.text("LegalName");
        if (!name.isEmpty()) {
            details.put("name", name);
        }
        Map<String, String> others = new LinkedHashMap<>();
        List<Fields> all = new ArrayList<>(entity.list("OtherEntityNames", "OtherEntityName"));
        all.addAll(entity.list("TransliteratedOtherEntityNames", "TransliteratedOtherEntityName"));
        for (Fields other : all) {
            if (!other.text().isEmpty()) {
                others.merge(other.text(), other.text("type"), EntityMapping::both);
            }
        }
        if (others.isEmpty()) {
            return;
        }
        ArrayNode names = details.putArray("alternateNames");
        others.forEach((other, kind) -> {
            names.add(other);
            if (!kind.isEmpty()) {
                Notes.add(statement, "/recordDetails/alternateNames/" + (names.size() - 1), "Kind of name: " + kind);
            }
        });
    }

    private static String both(String first, String second) {
        return first.isEmpty() || first.equals(second) ? second : second.isEmpty() ? first : first + ", " + second;
    }

    private static void writeDates(Draft draft, Fields entity, ObjectNode details) {
        Optional<String> founded = draft.day("Entity/EntityCreationDate", entity.text("EntityCreationDate"));
        founded.ifPresent(day -> details.put("foundingDate", day));
        String end = dissolved(entity);
        Optional<String> dissolved = draft.day("Entity/EntityExpirationDate", end);
        if (dissolved.isPresent() && founded.isPresent() && founded.get().compareTo(dissolved.get()) > 0) {
            draft.remark("order", "Entity/EntityExpirationDate", dissolved.get(), "date", founded.get());
        } else {
            dissolved.ifPresent(day -> details.put("dissolutionDate", day));
        }
    }

    /** Only of what is inactive: a date that lies ahead, or a dissolution that was given up, ended nothing. */
    private static String dissolved(Fields entity) {
        if (!entity.text("EntityStatus").equals("INACTIVE")) {
            return "";
        }
        String stated = entity.text("EntityExpirationDate");
        if (!stated.isEmpty()) {
            return stated;
        }
        return entity.list("LegalEntityEvents", "LegalEntityEvent").stream()
                .filter(event -> event.text("LegalEntityEventType").equals("DISSOLUTION"))
                .filter(event -> !event.text("event_status").equals("IN_PROGRESS")
                        && !event.text("event_status").startsWith("WITHDRAWN"))
                .map(event -> event.text("LegalEntityEventEffectiveDate"))
                .findFirst()
                .orElse("");
    }

    private static void writeNotes(Draft draft, Fields entity, ObjectNode statement) {
        String registration = draft.record().text("Registration", "RegistrationStatus");
        if (!registration.isEmpty() && !registration.equals("ISSUED")) {
            Notes.add(statement, "", "LEI registration: " + registration);
        }
        String status = entity.text("EntityStatus");
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            draft.remark("", "Entity/EntityStatus", status);
        }
        if (!status.isEmpty() && !status.equals("ACTIVE")) {
            Notes.add(statement, "", "Entity status: " + status);
        }
        note(statement, "Reason why it ended: ", entity.text("EntityExpirationReason"));
        for (Fields successor : entity.all("SuccessorEntity")) {
            writeOther(statement, "Successor: ", successor.text("SuccessorLEI"), successor.text("SuccessorEntityName"));
        }
        Fields associated = entity.at("AssociatedEntity");
        writeOther(
                statement,
                "Associated entity, " + associated.text("type") + ": ",
                associated.text("AssociatedLEI"),
                associated.text("AssociatedEntityName"));
        for (Fields event : entity.list("LegalEntityEvents", "LegalEntityEvent")) {
            note(statement, "Event: ", describe(event));
        }
    }

    private static void writeOther(ObjectNode statement, String what, String lei, String name) {
        Links.lei(lei)
                .ifPresentOrElse(
                        link -> Notes.link(statement, what + lei + (name.isEmpty() ? "" : ", " + name), link),
                        () -> note(statement, what, lei.isEmpty() ? name : lei));
    }

    private static String describe(Fields event) {
        List<String> words = new ArrayList<>();
        add(words, "", event.text("LegalEntityEventType"));
        add(words, "", event.text("event_status"));
        add(
                words,
                "effective",
                Moments.day(event.text("LegalEntityEventEffectiveDate")).orElse(""));
        add(
                words,
                "recorded",
                Moments.day(event.text("LegalEntityEventRecordedDate")).orElse(""));
        return String.join(", ", words);
    }

    private static void note(ObjectNode statement, String what, String text) {
        if (!text.isEmpty()) {
            Notes.add(statement, "", what + text);
        }
    }

    private static void add(List<String> words, String what, String text) {
        if (!text.isEmpty()) {
            words.add(what.isEmpty() ? text : what + " " + text);
        }
    }
}
