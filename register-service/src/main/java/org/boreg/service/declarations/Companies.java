package org.boreg.service.declarations;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the register has of companies, for those of which a form gives the identifier alone. */
interface Companies {

    /** The recordDetails of the company with this identifier: its type, name, jurisdiction and identifiers. */
    Optional<ObjectNode> find(String identifier);
}
