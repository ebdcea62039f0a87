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

/** The facts of a statement of BODS 0.1, 0.2 or 0.3. Where the reference validator asks whether something is true, so does this. */
final class FlatReading {

    static StatementFacts read(Place place, ObjectNode json) {
        Kind kind = kind(json.get("statementType"));
        return new StatementFacts(
                place,
                head(json, kind),
                lists(json),
                kind.isParty() ? life(json, kind) : null,
                kind == Kind.RELATIONSHIP ? tie(json) : null);
    }

    private static Kind kind(@Nullable JsonNode type) {
        return switch (type != null && type.isString() ? type.stringValue() : "") {
            case "entityStatement" -> Kind.ENTITY;
            case "personStatement" -> Kind.PERSON;
            case "ownershipOrControlStatement" -> Kind.RELATIONSHIP;
            default -> Kind.OTHER;
        };
    }

    private static Head head(ObjectNode json, Kind kind) {
        return new Head(
                kind,
                Status.NONE,
                null,
                trueId(json.get("statementID")),
                null,
                Days.minute(json.get("statementDate")),
                Reading.published(json),
                Reading.isCorrection(json.get("annotations")),
                Reading.isTruthy(json.get("isComponent")),
                ContentHash.of(json));
    }

    private static Lists lists(ObjectNode json) {
        JsonNode components = json.get("componentStatementIDs");
        JsonNode replaced = json.get("replacesStatements");
        return components == null && replaced == null
                ? Lists.NONE
                : new Lists(Reading.ids(components), Reading.ids(replaced));
    }

    private static Life life(ObjectNode json, Kind kind) {
        return kind == Kind.ENTITY
                ? new Life(
                        Form.PLAIN, Days.earliest(json.get("foundingDate")), Days.latest(json.get("dissolutionDate")))
                : new Life(Form.NO_ENTITY, Days.earliest(json.get("birthDate")), Days.latest(json.get("deathDate")));
    }

    private static Tie tie(ObjectNode json) {
        JsonNode subject = json.get("subject");
        JsonNode party = json.get("interestedParty");
        return new Tie(
                trueId(Reading.field(subject, "describedByEntityStatement")),
                trueId(Reading.field(party, "describedByEntityStatement")),
                trueId(Reading.field(party, "describedByPersonStatement")),
                Reading.reason(Reading.field(party, "unspecified")),
                StakeReading.read(json.get("interests")));
    }

    private static @Nullable Id trueId(@Nullable JsonNode node) {
        return Reading.isTruthy(node) ? Id.ofAny(node) : null;
    }

    private FlatReading() {}
}
