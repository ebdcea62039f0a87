package org.boreg.importer.source.psc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.FindingCode;
import org.boreg.importer.source.psc.PscKind.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an owner has in a company: an interest for each nature of control, or one of which no more is known. */
final class OwnerInterests {

    private static final String NATURES = "natures_of_control";
    private static final String UNKNOWN = "unknownInterest";

    private final Part data;
    private final Form form;
    private final Span span;

    OwnerInterests(Part data, Form form, Span span) {
        this.data = data;
        this.form = form;
        this.span = span;
    }

    ArrayNode all() {
        ArrayNode interests = JsonNodeFactory.instance.arrayNode();
        List<String> codes = data.texts(NATURES);
        for (int i = 0; i < codes.size(); i++) {
            interests.add(interest(codes.get(i)));
        }
        if (interests.isEmpty()) {
            interests.add(
                    interest(form == Form.PROTECTED ? "unpublishedInterest" : UNKNOWN, "unknown", true, null, null));
        }
        return interests;
    }

    private ObjectNode interest(String code) {
        Optional<Nature> known = Nature.of(code);
        if (known.isEmpty()) {
            data.remarks()
                    .add(
                            FindingCode.PSC_CODE_UNKNOWN,
                            data.at(NATURES),
                            "field",
                            NATURES,
                            "found",
                            Remarks.shown(code));
            return interest(UNKNOWN, "unknown", true, code, null);
        }
        Nature nature = known.get();
        // The law counts what is held "directly or indirectly" without telling the two apart.
        String chain = nature.throughOthers() ? "indirect" : "unknown";
        return interest(nature.type(), chain, nature.isBeneficial(), code, nature.share());
    }

    private ObjectNode interest(
            String type, String chain, boolean isBeneficial, @Nullable String code, @Nullable ObjectNode share) {
        ObjectNode interest = JsonNodeFactory.instance.objectNode();
        interest.put("type", type).put("directOrIndirect", chain);
        if (isBeneficial) {
            interest.put("beneficialOwnershipOrControl", form == Form.PERSON || form == Form.PROTECTED);
        }
        List<String> details = new ArrayList<>(span.raw());
        if (code != null) {
            details.add(0, code);
        }
        if (!details.isEmpty()) {
            interest.put("details", String.join("; ", details));
        }
        if (share != null) {
            interest.set("share", share);
        }
        span.putInto(interest);
        return interest;
    }
}
