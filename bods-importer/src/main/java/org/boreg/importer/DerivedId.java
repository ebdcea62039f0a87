package org.boreg.importer;

import org.boreg.bods.json.CanonicalJson;
import tools.jackson.databind.node.JsonNodeFactory;

/** Ids of statements that an import makes of others: always the same of the same. */
final class DerivedId {

    private static final int LENGTH = 32;

    static String of(String statementId, String how, String what) {
        return CanonicalJson.hash(JsonNodeFactory.instance
                        .arrayNode()
                        .add(statementId)
                        .add(how)
                        .add(what))
                .substring(0, LENGTH);
    }

    private DerivedId() {}
}
