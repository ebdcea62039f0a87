package org.boreg.service.declarations;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.bods.model.Identifier;
import org.boreg.bods.model.StrongIdentifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What shows that two declarations of one subject tell of the same person or company: an identifier, or a name with a month of birth.
 * Within one network that suffices; across networks nobody is taken for another on a name.
 */
final class Marks {

    private static final int MONTH = "1970-05".length();

    static Set<String> of(String type, ObjectNode details) {
        Set<String> marks = new HashSet<>();
        details.path("identifiers")
                .forEach(identifier -> StrongIdentifier.of(new Identifier(
                                identifier.path("id").stringValueOpt().orElse(null),
                                identifier.path("scheme").stringValueOpt().orElse(null),
                                null,
                                null))
                        .ifPresent(strong -> marks.add(type + " " + strong)));
        if (type.equals("person")) {
            String birth = details.path("birthDate").stringValueOpt().orElse("");
            String month = birth.length() < MONTH ? birth : birth.substring(0, MONTH);
            details.path("names")
                    .forEach(name -> name.path("fullName")
                            .stringValueOpt()
                            .map(Marks::folded)
                            .filter(text -> !text.isEmpty())
                            .ifPresent(text -> marks.add("name " + text + " " + month)));
        } else if (marks.isEmpty()) {
            details.path("name")
                    .stringValueOpt()
                    .map(Marks::folded)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> marks.add("entity " + text));
        }
        return marks;
    }

    /** A mark from which nobody reads whom it marks: what is kept of somebody who is protected. */
    static String sealed(String declarationsSubject, String mark) {
        return CanonicalJson.hash(StringNode.valueOf(declarationsSubject + " " + mark));
    }

    static String folded(JsonNode name) {
        return name.stringValueOpt().map(Marks::folded).orElse("");
    }

    static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private Marks() {}
}
