package org.boreg.importer.source.psc;

import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts statements together that belong to the network of one company.
 *
 * <p>The id of a statement is made from all that it says, but not from when that was published: the same record gives the same id in the next
 * edition, a changed one another id. A claim without a date of its own is made for the day on which it was published, which is no part of the id,
 * either.
 */
final class Draft {

    private static final String SITE = "https://find-and-update.company-information.service.gov.uk/company/";
    private static final int ID_LENGTH = 32;

    private final CompanyNumber company;
    private final Publication publication;

    Draft(CompanyNumber company, Publication publication) {
        this.company = company;
        this.publication = publication;
    }

    /**
     * One statement.
     *
     * @param type of record, as the standard has it
     * @param statedOn the day for which the source makes the claim; null where it names none
     * @param isClosed whether this is the record's end. Nothing else is said of a record's status: a source that shows how things are does not
     *     say whether they were shown before
     * @param notes what there is no field for
     */
    ObjectNode statement(
            String recordId,
            String type,
            ObjectNode details,
            @Nullable LocalDate statedOn,
            boolean isClosed,
            List<String> notes) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        if (statedOn != null) {
            said.put("statementDate", statedOn.toString());
        }
        if (!notes.isEmpty()) {
            said.set("annotations", annotations(notes));
        }
        said.set("source", source());
        said.put("declarationSubject", company.recordId());
        said.put("recordId", recordId).put("recordType", type);
        if (isClosed) {
            said.put("recordStatus", "closed");
        }
        said.set("recordDetails", details);
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement.put("statementId", CanonicalJson.hash(said).substring(0, ID_LENGTH));
        statement.put("statementDate", publication.day().toString());
        statement.set("publicationDetails", publication.details());
        statement.setAll(said);
        return statement;
    }

    /** The page of the company. */
    static String page(CompanyNumber company) {
        return SITE + company.text();
    }

    private ObjectNode source() {
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.putArray("type").add("officialRegister");
        source.put("description", "Companies House, register of people with significant control");
        source.put("url", page(company) + "/persons-with-significant-control");
        return source;
    }

    private static ArrayNode annotations(List<String> notes) {
        ArrayNode annotations = JsonNodeFactory.instance.arrayNode();
        for (String note : notes) {
            annotations
                    .addObject()
                    .put("statementPointerTarget", "/recordDetails")
                    .put("motivation", "commenting")
                    .put("description", note);
        }
        return annotations;
    }
}
