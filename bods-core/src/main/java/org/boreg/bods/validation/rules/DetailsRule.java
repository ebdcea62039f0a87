package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that can be said about a statement of one kind from what it says of its entity, person or relationship. */
@FunctionalInterface
interface DetailsRule {

    /** @param details missing where they are no object */
    void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks);
}
