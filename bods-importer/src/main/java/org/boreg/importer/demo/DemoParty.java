package org.boreg.importer.demo;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who can hold an interest. */
sealed interface DemoParty {

    /** Tells parties apart within one subject's network; the same key in two networks is the same party told twice. */
    String key();

    /** Someone with a record of its own. */
    sealed interface Recorded extends DemoParty permits DemoEntity, DemoPerson {

        /** The recordDetails without {@code isComponent}, which depends on the network. */
        ObjectNode details();

        String recordType();
    }

    /** No record at all: only a reason why not. */
    record Unspecified(String reason, String description) implements DemoParty {

        @Override
        public String key() {
            return reason;
        }

        ObjectNode toJson() {
            return JsonNodeFactory.instance.objectNode().put("reason", reason).put("description", description);
        }
    }
}
