package org.boreg.bods.json;

import java.util.Objects;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.Annotation;
import org.boreg.bods.model.DateOrTime;
import org.boreg.bods.model.EntityStatement;
import org.boreg.bods.model.Motivation;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.PublicationDetails;
import org.boreg.bods.model.Publisher;
import org.boreg.bods.model.RecordReference;
import org.boreg.bods.model.RecordStatus;
import org.boreg.bods.model.RecordType;
import org.boreg.bods.model.Reference;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.model.Statement;
import org.boreg.bods.model.StatementHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a BODS 0.4 statement into the model. */
final class StatementReading {

    /** The standard allows a statementId 64 characters and a recordId any number; a key of the register needs an end. */
    static final int LONGEST_ID = 512;

    /** Null when a field is missing or unusable that the register cannot do without; the findings then say which. */
    static @Nullable Statement read(FieldReader fields, FieldFindings findings) {
        StatementHead head = head(fields);
        RecordType type = fields.code("recordType", RecordType.class);
        fields.require("recordType", type);
        FieldReader details = fields.object("recordDetails");
        fields.require("recordDetails", details);
        if (head == null || type == null || details == null) {
            return null;
        }
        Statement statement = switch (type) {
            case ENTITY -> entity(head, details);
            case PERSON -> person(head, details);
            case RELATIONSHIP -> relationship(head, details, findings);
        };
        return findings.hasErrors() ? null : statement;
    }

    private static @Nullable StatementHead head(FieldReader fields) {
        String statementId = id(fields, "statementId");
        String recordId = id(fields, "recordId");
        DateOrTime statementDate = fields.dateOrTime("statementDate");
        fields.require("statementDate", statementDate);
        fields.expect("declarationSubject", "declaration");
        if (statementId == null || recordId == null || statementDate == null) {
            return null;
        }
        return new StatementHead(
                statementId,
                statementDate,
                fields.text("declaration"),
                fields.text("declarationSubject"),
                recordId,
                fields.code("recordStatus", RecordStatus.class),
                fields.object("publicationDetails", StatementReading::publication),
                fields.object("source", PartReading::source),
                fields.objects("annotations", StatementReading::annotation));
    }

    private static @Nullable String id(FieldReader fields, String field) {
        String id = fields.text(field);
        fields.require(field, id);
        return id == null ? null : fields.usableId(field, id, LONGEST_ID);
    }

    private static PublicationDetails publication(FieldReader fields) {
        Publisher publisher = fields.object("publisher", child -> new Publisher(child.text("name"), child.text("url")));
        return new PublicationDetails(
                fields.dateOrTime("publicationDate"),
                fields.text("bodsVersion"),
                fields.text("license"),
                publisher == null ? new Publisher(null, null) : publisher);
    }

    private static @Nullable Annotation annotation(FieldReader fields) {
        String target = fields.text("statementPointerTarget");
        Motivation motivation = fields.code("motivation", Motivation.class);
        fields.expect("statementPointerTarget");
        fields.expect("motivation");
        if (target == null || motivation == null) {
            return null;
        }
        return new Annotation(
                target,
                motivation,
                fields.dateOrTime("creationDate"),
                fields.object("createdBy", PartReading::agent),
                fields.text("description"),
                fields.text("transformedContent"),
                fields.text("url"));
    }

    private static EntityStatement entity(StatementHead head, FieldReader details) {
        details.expect("entityType", "entityType");
        return new EntityStatement(
                head,
                isComponent(details),
                details.object("entityType", PartReading::entityKind),
                details.text("name"),
                details.texts("alternateNames"),
                details.object("jurisdiction", PartReading::jurisdiction),
                details.objects("identifiers", PartReading::identifier),
                details.date("foundingDate"),
                details.date("dissolutionDate"),
                details.objects("addresses", PartReading::address),
                details.text("uri"),
                details.object("publicListing", PartReading::publicListing),
                details.object("formedByStatute", PartReading::statute),
                details.object("unspecifiedEntityDetails", PartReading::unspecified));
    }

    private static PersonStatement person(StatementHead head, FieldReader details) {
        details.expect("personType", "personType");
        return new PersonStatement(
                head,
                isComponent(details),
                details.code("personType", PersonType.class),
                details.objects("names", PartReading::name),
                details.objects("identifiers", PartReading::identifier),
                details.objects("nationalities", PartReading::country),
                details.object("placeOfBirth", PartReading::address),
                details.partialDate("birthDate"),
                details.partialDate("deathDate"),
                details.objects("taxResidencies", PartReading::country),
                details.objects("addresses", PartReading::address),
                details.object("politicalExposure", PartReading::politicalExposure),
                details.object("unspecifiedPersonDetails", PartReading::unspecified));
    }

    private static @Nullable RelationshipStatement relationship(
            StatementHead head, FieldReader details, FieldFindings findings) {
        Reference subject = reference(details, "subject", findings);
        Reference interestedParty = reference(details, "interestedParty", findings);
        if (subject == null || interestedParty == null) {
            return null;
        }
        return new RelationshipStatement(
                head,
                isComponent(details),
                details.texts("componentRecords"),
                subject,
                interestedParty,
                details.objects("interests", PartReading::interest));
    }

    private static @Nullable Reference reference(FieldReader details, String field, FieldFindings findings) {
        JsonNode node = details.node(field);
        Reference reference =
                node.isObject() ? details.object(field, PartReading::unspecified) : recordReference(details, field);
        if (reference == null && node.isObject()) {
            findings.add(FindingCode.UNUSABLE_FIELD, details.at(field), Saying.variant("party", "field", field));
        }
        return reference;
    }

    private static @Nullable Reference recordReference(FieldReader details, String field) {
        String recordId = id(details, field);
        return recordId == null ? null : new RecordReference(recordId);
    }

    private static boolean isComponent(FieldReader details) {
        details.expect("isComponent", "component");
        return Objects.requireNonNullElse(details.truth("isComponent"), false);
    }

    private StatementReading() {}
}
