package org.boreg.importer.source.gleif;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statement about an entity that only others speak of: that there is one with this LEI. It is the same in each edition, and older than what
 * an LEI record says, so that it never hides it.
 */
final class StandIn {

    static ObjectNode of(String recordId) {
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.putArray("type").add("officialRegister");
        source.put("description", "Global LEI Index");
        ObjectNode statement = new Head(Head.UNDATED, null, source).statement(recordId, recordId, "entity");
        ObjectNode details = (ObjectNode) statement.path("recordDetails");
        details.putObject("entityType").put("type", "legalEntity");
        Links.lei(recordId).ifPresent(link -> Identifiers.addLei(recordId, details.putArray("identifiers")));
        Notes.add(
                statement,
                "",
                "Known from what others say of it only: its own record was not among those that were read.");
        return statement;
    }

    private StandIn() {}
}
