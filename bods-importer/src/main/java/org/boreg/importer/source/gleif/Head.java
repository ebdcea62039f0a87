package org.boreg.importer.source.gleif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the statements of a record have in common: when it was said, by whom, and what became of the record.
 *
 * @param date as {@link Moments} writes it
 * @param status new, updated or closed; null where that cannot be told
 */
record Head(String date, @Nullable String status, ObjectNode source) {

    /**
     * For what has no date at all, not even that of its file: earlier than every LEI, so that it never hides what has one.
     */
    static final String UNDATED = "1970-01-01";

    /** Of the codelist sourceType: what the entity says of itself. */
    static final String SELF_DECLARATION = "selfDeclaration";

    /** What nobody has checked, or not all of it. */
    private static final Set<String> UNCERTAIN = Set.of("PARTIALLY_CORROBORATED", "ENTITY_SUPPLIED_ONLY", "PENDING");

    private static final String LAST_UPDATE = "Registration/LastUpdateDate";
    private static final String DELETED = "Extension/Deletion/DeletedAt";

    /**
     * The registration of what was never right. LAPSED and RETIRED are not among them: such records are kept up, and after a record of the
     * standard is closed nothing more may be said about it.
     */
    private static final Set<String> VOID = Set.of("ANNULLED", "DUPLICATE", "CANCELLED");

    private static final Set<String> OTHERS = Set.of(
            "ISSUED",
            "PUBLISHED",
            "LAPSED",
            "RETIRED",
            "MERGED",
            "TRANSFERRED",
            "PENDING",
            "PENDING_VALIDATION",
            "PENDING_TRANSFER",
            "PENDING_ARCHIVAL");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @param isOver whether the record says itself that it is over */
    static Head of(Draft draft, boolean isOver) {
        Fields registration = draft.record().at("Registration");
        return new Head(date(draft), status(draft, registration, isOver), source(draft, registration));
    }

    /** A new statement about a record, without its details. */
    ObjectNode statement(String subject, String recordId, String type) {
        ObjectNode statement = NODES.objectNode();
        statement.put("declarationSubject", subject);
        statement.put("statementDate", date);
        statement.put("recordId", recordId);
        statement.put("recordType", type);
        if (status != null) {
            statement.put("recordStatus", status);
        }
        statement.putObject("recordDetails").put("isComponent", false);
        ObjectNode publication = statement.putObject("publicationDetails");
        publication.put("publicationDate", date);
        publication.put("bodsVersion", "0.4");
        publication.put("license", "https://creativecommons.org/publicdomain/zero/1.0/");
        publication
                .putObject("publisher")
                .put("name", "Global Legal Entity Identifier Foundation (GLEIF)")
                .put("url", "https://www.gleif.org");
        statement.set("source", source.deepCopy());
        return statement;
    }

    private static String date(Draft draft) {
        String ofFile = Moments.moment(draft.record().text("ContentDate")).orElse(draft.dayOfFile());
        Optional<String> updated = notLater(draft, LAST_UPDATE, ofFile, ofFile);
        Optional<String> deleted = notLater(draft, DELETED, ofFile, Moments.aYearLater(ofFile));
        if (deleted.isPresent() && (updated.isEmpty() || Moments.isLater(deleted.get(), updated.get()))) {
            return deleted.get();
        }
        return updated.or(() -> ofFile.isEmpty() ? Optional.empty() : Optional.of(ofFile))
                .or(() -> Moments.moment(draft.record().text("Registration", "InitialRegistrationDate")))
                .orElseGet(() -> undated(draft));
    }

    /** Nothing in a file is from after it; of deletions, some files keep the head that they were published with at first. */
    private static Optional<String> notLater(Draft draft, String path, String ofFile, String latest) {
        Optional<String> moment = draft.moment(path);
        if (moment.isPresent() && !ofFile.isEmpty() && Moments.isLater(moment.get(), latest)) {
            draft.remark("future", path, moment.get(), "date", ofFile);
            return Optional.of(ofFile);
        }
        return moment;
    }

    private static String undated(Draft draft) {
        draft.remark("undated", LAST_UPDATE, "", "date", UNDATED);
        return UNDATED;
    }

    private static @Nullable String status(Draft draft, Fields registration, boolean isOver) {
        String status = registration.text("RegistrationStatus");
        if (isOver
                || VOID.contains(status)
                || !draft.record().text(DELETED.split("/")).isEmpty()) {
            return "closed";
        }
        if (!status.isEmpty() && !OTHERS.contains(status)) {
            draft.remark("", "Registration/RegistrationStatus", status);
        }
        Optional<String> first = Moments.moment(registration.text("InitialRegistrationDate"));
        Optional<String> last = Moments.moment(registration.text("LastUpdateDate"));
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        return first.equals(last) ? "new" : "updated";
    }

    private static ObjectNode source(Draft draft, Fields registration) {
        ObjectNode source = NODES.objectNode();
        ArrayNode types = source.putArray("type").add("officialRegister");
        String validation = registration.text("ValidationSources");
        if (validation.equals("FULLY_CORROBORATED")) {
            types.add("verified");
        } else if (!validation.isEmpty()) {
            types.add(SELF_DECLARATION);
            if (!UNCERTAIN.contains(validation)) {
                draft.remark("", "Registration/ValidationSources", validation);
            }
        }
        List<String> description = new ArrayList<>(List.of("Global LEI Index"));
        describe(description, "validation sources", validation);
        describe(description, "validation documents", registration.text("ValidationDocuments"));
        String reference = registration.text("ValidationReference");
        if (Links.isLink(reference)) {
            source.put("url", reference);
        } else {
            describe(description, "validation reference", reference);
        }
        source.put("description", String.join("; ", description));
        String issuer = registration.text("ManagingLOU");
        if (!issuer.isEmpty()) {
            ObjectNode agent = source.putArray("assertedBy").addObject().put("name", "LEI issuer " + issuer);
            Links.lei(issuer).ifPresent(link -> agent.put("uri", link));
        }
        return source;
    }

    private static void describe(List<String> description, String what, String text) {
        if (!text.isEmpty()) {
            description.add(what + " " + text);
        }
    }
}
