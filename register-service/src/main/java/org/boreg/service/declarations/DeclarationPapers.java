package org.boreg.service.declarations;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * What belongs to a {@link Declaration} and is large, so that a list of declarations need not read it. Kept by the declaration's
 * transactions.
 */
@Node("DeclarationPapers")
class DeclarationPapers {

    @Id
    private String id = "";

    private String content = "";
    private @Nullable String statements;
    private @Nullable String persons;

    /** For Spring Data, which fills in the rest. */
    DeclarationPapers() {}

    /** @param content what the filer has written, as JSON */
    DeclarationPapers(String id, String content) {
        this.id = id;
        this.content = content;
    }

    void rewrite(String text) {
        content = text;
    }

    /**
     * Fixes what is published.
     *
     * @param statementLines the statements, one a line
     * @param personRecords which record each person of the declaration has, for the next one: JSON
     */
    void fix(String statementLines, String personRecords) {
        statements = statementLines;
        persons = personRecords;
    }

    String id() {
        return id;
    }

    String content() {
        return content;
    }

    @Nullable
    String statements() {
        return statements;
    }

    @Nullable
    String persons() {
        return persons;
    }
}
