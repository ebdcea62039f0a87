package org.boreg.bods.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every statement has, whatever it is about.
 *
 * @param statementId unique for this very claim
 * @param statementDate when the source made the claim
 * @param declaration the publisher's reference for the filing the claim was part of
 * @param declarationSubject recordId of the entity or person whose network the claim belongs to
 * @param recordId the publisher's identifier for the series of claims about one thing
 * @param recordStatus null where the statement does not say
 */
public record StatementHead(
        String statementId,
        DateOrTime statementDate,
        @Nullable String declaration,
        @Nullable String declarationSubject,
        String recordId,
        @Nullable RecordStatus recordStatus,
        @Nullable PublicationDetails publicationDetails,
        @Nullable Source source,
        List<Annotation> annotations) {

    public StatementHead {
        annotations = List.copyOf(annotations);
    }

    /** When the claim became known: its publication date, and where there is none, its own date. */
    public DateOrTime published() {
        DateOrTime stated = publicationDetails == null ? null : publicationDetails.publicationDate();
        return stated == null ? statementDate : stated;
    }

    /**
     * Who keeps the series that recordId names: the publisher's name, else its address, else nothing. Case and surrounding space
     * do not tell publishers apart.
     */
    public String publisherKey() {
        return publicationDetails == null ? "" : publicationDetails.publisher().key();
    }

    /** Where the claim comes from, in a few words; null where nothing says so. */
    public @Nullable String sourceInWords() {
        if (source != null && source.description() != null) {
            return source.description();
        }
        return publicationDetails == null
                ? null
                : publicationDetails.publisher().name();
    }
}
