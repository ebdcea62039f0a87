package org.boreg.importer.source.psc;

import java.time.LocalDate;
import java.util.Optional;
import org.boreg.bods.model.DateOrTime;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * When the register published something.
 *
 * @param text a day, or a moment where it is known
 * @param day in UTC
 */
record Publication(String text, LocalDate day) {

    private static final String PUBLISHER = "Companies House";
    private static final String PUBLISHER_URL = "https://www.gov.uk/government/organisations/companies-house";

    static Publication on(LocalDate day) {
        return new Publication(day.toString(), day);
    }

    /** Of a time as events have it, which do not say that it is UTC; empty for what is none. */
    static Optional<Publication> at(String time) {
        return DateOrTime.parse(time)
                .or(() -> DateOrTime.parse(time + "Z"))
                .map(moment -> new Publication(moment.text(), moment.date()));
    }

    ObjectNode details() {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("publicationDate", text).put("bodsVersion", "0.4");
        details.putObject("publisher").put("name", PUBLISHER).put("url", PUBLISHER_URL);
        return details;
    }
}
