package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.Place;
import org.boreg.bods.validation.dataset.StatementFacts.Form;
import org.boreg.bods.validation.dataset.StatementFacts.Head;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;
import org.boreg.bods.validation.dataset.StatementFacts.Life;
import org.boreg.bods.validation.dataset.StatementFacts.Lists;
import org.boreg.bods.validation.dataset.StatementFacts.Status;
import org.boreg.bods.validation.dataset.StatementFacts.Tie;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a statement of BODS 0.4. */
final class RecordReading {

    static StatementFacts read(Place place, ObjectNode json) {
        JsonNode given = json.get("recordDetails");
        JsonNode details = given != null && given.isObject() ? given : null;
        Kind kind = kind(json.get("recordType"));
        return new StatementFacts(
                place,
                head(json, details, kind),
                lists(details),
                kind == Kind.RELATIONSHIP ? null : life(details, kind),
                kind == Kind.RELATIONSHIP ? tie(details) : null);
    }

    private static Kind kind(@Nullable JsonNode type) {
        if (type == null) {
            return Kind.ABSENT;
        }
        return switch (type.isString() ? type.stringValue() : "") {
            case "entity" -> Kind.ENTITY;
            case "person" -> Kind.PERSON;
            case "relationship" -> Kind.RELATIONSHIP;
            default -> Kind.OTHER;
        };
    }

    private static Head head(ObjectNode json, @Nullable JsonNode details, Kind kind) {
        return new Head(
                kind,
                status(json.get("recordStatus")),
                Id.ofScalar(json.get("statementId")),
                Id.ofScalar(json.get("recordId")),
                declarationSubject(json.get("declarationSubject")),
                Days.minute(json.get("statementDate")),
                Reading.published(json),
                Reading.isCorrection(json.get("annotations")),
                details != null && Reading.isTrue(details.get("isComponent")),
                ContentHash.of(json));
    }

    /** Also null is no record, as the reference validator says; of a list or an object the schema says enough. */
    private static @Nullable Id declarationSubject(@Nullable JsonNode node) {
        return node != null && node.isNull() ? Id.of("null") : Id.ofScalar(node);
    }

    private static Status status(@Nullable JsonNode status) {
        return switch (status != null && status.isString() ? status.stringValue() : "") {
            case "new" -> Status.NEW;
            case "updated" -> Status.UPDATED;
            case "closed" -> Status.CLOSED;
            default -> Status.NONE;
        };
    }

    private static Lists lists(@Nullable JsonNode details) {
        JsonNode components = details == null ? null : details.get("componentRecords");
        return components == null || !components.isArray() || components.isEmpty()
                ? Lists.NONE
                : new Lists(Reading.ids(components), Lists.NONE.replaced());
    }

    private static Life life(@Nullable JsonNode details, Kind kind) {
        if (details == null) {
            return new Life(Form.UNKNOWN, Days.NONE, Days.NONE);
        }
        return kind == Kind.ENTITY
                ? new Life(form(details), Days.earliest(details.get("foundingDate")), latestEnd(details))
                : new Life(Form.NO_ENTITY, Days.earliest(details.get("birthDate")), latestEnd(details));
    }

    private static int latestEnd(JsonNode details) {
        int dissolution = Days.latest(details.get("dissolutionDate"));
        return dissolution == Days.NONE ? Days.latest(details.get("deathDate")) : dissolution;
    }

    private static Form form(JsonNode details) {
        JsonNode type = details.get("entityType");
        if (type == null || !type.isObject()) {
            return Form.PLAIN;
        }
        if (Reading.is(type.get("subtype"), "trust")) {
            return Form.TRUST;
        }
        boolean isNomination =
                Reading.is(type.get("subtype"), "nomination") && Reading.is(type.get("type"), "arrangement");
        return isNomination ? Form.NOMINATION : Form.PLAIN;
    }

    private static Tie tie(@Nullable JsonNode details) {
        if (details == null) {
            return new Tie(null, null, null, null, StakeReading.read(null));
        }
        JsonNode party = details.get("interestedParty");
        return new Tie(
                Id.ofText(details.get("subject")),
                Id.ofText(party),
                null,
                Reading.reason(party),
                StakeReading.read(details.get("interests")));
    }

    private RecordReading() {}
}
