package org.boreg.importer.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One declaration: everything a subject says on one day. A record is stated before a relationship refers to it, components
 * before the primary relationship that lists them, and recordStatus follows from what was said before.
 */
final class DemoFiling {

    private static final String PUBLISHER = "Demonstration Register of Beneficial Ownership";

    private final DemoNetwork network;
    private final LocalDate date;
    private final String reference;
    private final Set<String> stated = new HashSet<>();
    private LocalDate published;
    private @Nullable Correction correction;

    DemoFiling(DemoNetwork network, String date, String reference) {
        this.network = network;
        this.date = LocalDate.parse(date);
        this.published = this.date.plusDays(4);
        this.reference = reference;
    }

    /** One link of a chain of ownership. */
    record Step(DemoParty holder, DemoEntity held, DemoInterest... interests) {}

    private record Correction(String pointer, String why) {}

    /** Makes every statement of this filing the correction of one dated the same day, published on a later one. */
    DemoFiling correcting(String publishedOn, String pointer, String why) {
        published = LocalDate.parse(publishedOn);
        correction = new Correction(pointer, why);
        return this;
    }

    /** Says what is known about these parties: new ones, changed ones, or unchanged ones to confirm them. */
    DemoFiling states(DemoParty.Recorded... parties) {
        for (DemoParty.Recorded party : parties) {
            state(party, false);
        }
        return this;
    }

    /** A primary relationship; its parties are stated first if this network does not know them yet. */
    DemoFiling holds(DemoParty holder, DemoEntity held, DemoInterest... interests) {
        introduce(holder, false);
        introduce(held, false);
        relate(holder, held, false, List.of(interests), List.of());
        return this;
    }

    /** A primary relationship with the links it consists of, from the owner down to the held company. */
    DemoFiling holdsThrough(DemoParty owner, DemoEntity held, List<DemoInterest> total, Step... steps) {
        introduce(owner, false);
        introduce(held, false);
        List<String> components = new ArrayList<>();
        for (Step step : steps) {
            for (DemoParty party : List.of(step.holder(), step.held())) {
                if (party instanceof DemoEntity entity && !entity.key().equals(held.key())) {
                    introduce(entity, true);
                    addOnce(components, recordId(entity));
                }
            }
            addOnce(components, component(step));
        }
        relate(owner, held, false, total, components);
        return this;
    }

    /** The relationship is over: its last details once more, with the day it ended, as the record's last statement. */
    DemoFiling ends(DemoParty holder, DemoEntity held, String endDate) {
        String key = DemoNetwork.relationshipKey(holder, held);
        ObjectNode details = network.existing(key).details().deepCopy();
        details.withArray("interests").forEach(interest -> ((ObjectNode) interest).put("endDate", endDate));
        say(key, "relationship", "closed", details);
        network.close(key);
        return this;
    }

    /** The party has no part in this network any more. */
    DemoFiling leaves(DemoParty.Recorded party) {
        ObjectNode details = asDetails(party, isComponent(party));
        say(party.key(), party.recordType(), "closed", details);
        network.close(party.key());
        return this;
    }

    private void introduce(DemoParty party, boolean component) {
        if (party instanceof DemoParty.Recorded recorded && !network.knows(party.key())) {
            state(recorded, component);
        }
    }

    private void state(DemoParty.Recorded party, boolean component) {
        boolean known = network.knows(party.key());
        ObjectNode details = asDetails(party, known ? isComponent(party) : component);
        say(party.key(), party.recordType(), known ? "updated" : "new", details);
    }

    private String component(Step step) {
        String key = DemoNetwork.relationshipKey(step.holder(), step.held());
        if (!stated.contains(key)) {
            relate(step.holder(), step.held(), true, List.of(step.interests()), List.of());
        }
        return network.existing(key).recordId;
    }

    private void relate(
            DemoParty holder,
            DemoEntity held,
            boolean component,
            List<DemoInterest> interests,
            List<String> componentRecords) {
        ObjectNode details = JsonNodeFactory.instance.objectNode().put("isComponent", component);
        if (!componentRecords.isEmpty()) {
            ArrayNode ids = details.putArray("componentRecords");
            componentRecords.forEach(ids::add);
        }
        details.put("subject", recordId(held));
        if (holder instanceof DemoParty.Unspecified unspecified) {
            details.set("interestedParty", unspecified.toJson());
        } else {
            details.put("interestedParty", recordId(holder));
        }
        if (!interests.isEmpty()) {
            ArrayNode list = details.putArray("interests");
            interests.forEach(interest -> list.add(interest.json().deepCopy()));
        }
        String key = DemoNetwork.relationshipKey(holder, held);
        say(key, "relationship", network.knows(key) ? "updated" : "new", details);
    }

    private void say(String key, String recordType, String status, ObjectNode details) {
        DemoNetwork.Series series = network.series(key, recordType);
        int version = series.next(details);
        stated.add(key);
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement.put("statementId", statementId(series.recordId, version));
        statement.put("statementDate", date.toString());
        annotate(statement);
        statement.set("publicationDetails", publicationDetails());
        statement.set("source", source());
        statement.put("declaration", reference).put("declarationSubject", network.subjectRecordId());
        statement.put("recordId", series.recordId);
        statement.put("recordType", recordType).put("recordStatus", status);
        statement.set("recordDetails", details);
        network.publish(statement);
    }

    /** Standard, "Generating statements": an id derived from record and version names the same statement in every run. */
    private static String statementId(String recordId, int version) {
        byte[] name = ("boreg demo " + recordId + " " + version).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private void annotate(ObjectNode statement) {
        if (correction == null) {
            return;
        }
        ObjectNode annotation = statement.putArray("annotations").addObject();
        annotation.put("statementPointerTarget", correction.pointer());
        annotation.put("creationDate", published.toString());
        annotation.putObject("createdBy").put("name", PUBLISHER);
        annotation.put("motivation", "correcting").put("description", correction.why());
    }

    private ObjectNode publicationDetails() {
        ObjectNode publication = JsonNodeFactory.instance
                .objectNode()
                .put("publicationDate", published.toString())
                .put("bodsVersion", "0.4")
                .put("license", "https://creativecommons.org/publicdomain/zero/1.0/");
        publication.putObject("publisher").put("name", PUBLISHER).put("url", "https://register.example");
        return publication;
    }

    private ObjectNode source() {
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.putArray("type").add("selfDeclaration");
        source.put("description", "Declaration by the company, invented for demonstration");
        source.putArray("assertedBy").addObject().put("name", network.subjectName());
        return source;
    }

    private boolean isComponent(DemoParty party) {
        return network.existing(party.key()).details().path("isComponent").asBoolean();
    }

    private String recordId(DemoParty party) {
        return network.existing(party.key()).recordId;
    }

    private static ObjectNode asDetails(DemoParty.Recorded party, boolean component) {
        ObjectNode details = JsonNodeFactory.instance.objectNode().put("isComponent", component);
        details.setAll(party.details().deepCopy());
        return details;
    }

    private static void addOnce(List<String> list, String value) {
        if (!list.contains(value)) {
            list.add(value);
        }
    }
}
