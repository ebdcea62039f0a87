package org.boreg.importer.source.psc;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.importer.source.psc.PscKind.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of which it is known what kind it is and which company it is about, made into statements.
 *
 * @param id what tells it from the other records about the company
 * @param published when the register showed it so
 * @param isDeleted whether the register does not have it any more
 */
record PscLine(Part data, PscKind kind, CompanyNumber company, String id, Publication published, boolean isDeleted) {

    /** The statements, without that of the company. */
    List<ObjectNode> statements(Companies companies) throws IOException {
        return switch (kind.form()) {
            case PERSON, COMPANY, LEGAL_PERSON, PROTECTED -> owner();
            case STATEMENT -> statement(companies);
            case EXEMPTIONS -> exemptions();
            case TOTALS -> List.of();
        };
    }

    /** The company, as far as it is known. */
    ObjectNode companyDetails(Companies companies) throws IOException {
        return CompanyDetails.of(company, companies.find(company), data.text("company_name"));
    }

    private List<ObjectNode> owner() {
        Span span = span();
        // That an interest ended changes nothing about who had it.
        LocalDate since = data.day("notified_on", published.day());
        Draft draft = draft();
        String ownerId = recordId("psc", id);
        List<ObjectNode> statements = new ArrayList<>();
        if (isPerson()) {
            PersonDetails person = new PersonDetails(data, published.day());
            ObjectNode details = kind.form() == Form.PROTECTED ? person.secret() : person.named();
            statements.add(draft.statement(ownerId, "person", details, since, false, person.notes()));
        } else {
            ObjectNode details = new OwnerEntityDetails(data)
                    .entity(kind.form() == Form.COMPANY ? "registeredEntity" : "legalEntity");
            statements.add(draft.statement(ownerId, "entity", details, since, false, sanctions()));
        }
        ObjectNode relationship = relationship().put("interestedParty", ownerId);
        relationship.set("interests", new OwnerInterests(data, kind.form(), span).all());
        statements.add(relationship(recordId("control", id), relationship, span));
        return statements;
    }

    private List<String> sanctions() {
        return data.isTrue("is_sanctioned") ? List.of("Marked as sanctioned in the register") : List.of();
    }

    private boolean isPerson() {
        return kind.form() == Form.PERSON || kind.form() == Form.PROTECTED;
    }

    private List<ObjectNode> statement(Companies companies) throws IOException {
        Span span = span();
        String code = data.text("statement");
        StatementCode known = code == null ? null : StatementCode.of(code).orElse(null);
        if (code != null && known == null) {
            data.remarks()
                    .add(
                            FindingCode.PSC_CODE_UNKNOWN,
                            data.at("statement"),
                            "field",
                            "statement",
                            "found",
                            Remarks.shown(code));
        }
        String description = description(code);
        if (known != null && known.reason() == null) {
            return List.of(draft().statement(
                            company.recordId(),
                            "entity",
                            companyDetails(companies),
                            span.statedOn(),
                            false,
                            List.of(description)));
        }
        ObjectNode relationship = relationship();
        relationship
                .putObject("interestedParty")
                .put("reason", known == null ? "unknown" : known.reason())
                .put("description", description);
        if (known == null || !known.saysNobody()) {
            ArrayNode interests = relationship.putArray("interests");
            span.putInto(interests.addObject().put("type", "unknownInterest").put("directOrIndirect", "unknown"));
        }
        return List.of(relationship(recordId("statement", id), relationship, span));
    }

    /** All that the record says, as there is no other field for it. */
    private String description(@Nullable String code) {
        List<String> parts = new ArrayList<>();
        parts.add(code == null ? "No statement is named" : code);
        addPart("about ", "linked_psc_name", parts);
        addPart("", "restrictions_notice_withdrawal_reason", parts);
        addPart("withdrawn on ", "restrictions_notice_withdrawal_date", parts);
        addPart("notified on ", "notified_on", parts);
        addPart("ceased on ", "ceased_on", parts);
        return String.join("; ", parts);
    }

    private void addPart(String words, String field, List<String> parts) {
        String text = data.text(field);
        if (text != null) {
            parts.add(words + text);
        }
    }

    private List<ObjectNode> exemptions() {
        List<ObjectNode> statements = new ArrayList<>();
        for (Part exemption : data.parts("exemptions")) {
            Exemption read = Exemption.of(exemption, published.day());
            ObjectNode relationship = relationship();
            relationship
                    .putObject("interestedParty")
                    .put("reason", "subjectExemptFromDisclosure")
                    .put("description", read.description());
            statements.add(relationship(recordId("exemption", read.type()), relationship, end(read.span())));
        }
        if (statements.isEmpty()) {
            data.remarks().add(FindingCode.PSC_RECORD_UNUSABLE, data.at("exemptions"), "field", "exemptions");
        }
        return statements;
    }

    private ObjectNode relationship() {
        return JsonNodeFactory.instance.objectNode().put("isComponent", false).put("subject", company.recordId());
    }

    private ObjectNode relationship(String recordId, ObjectNode details, Span span) {
        return draft().statement(recordId, "relationship", details, span.statedOn(), span.isOver(), List.of());
    }

    private Span span() {
        return end(Span.of(data, published.day()));
    }

    /** What the register deletes, it says no more from that day on. */
    private Span end(Span span) {
        return isDeleted ? new Span(span.from(), span.to(), published.day(), true, span.raw()) : span;
    }

    private Draft draft() {
        return new Draft(company, published);
    }

    private String recordId(String what, String which) {
        return company.recordId() + ":" + what + ":" + which;
    }
}
