package org.boreg.importer.demo;

import java.math.BigDecimal;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One interest, direct and not beneficial unless told otherwise. Percent is 0 to 100. */
record DemoInterest(ObjectNode json) {

    static DemoInterest interest(String type) {
        return new DemoInterest(JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("directOrIndirect", "direct")
                .put("beneficialOwnershipOrControl", false));
    }

    static DemoInterest shares(String percent) {
        return interest("shareholding").exactly(percent);
    }

    static DemoInterest votes(String percent) {
        return interest("votingRights").exactly(percent);
    }

    DemoInterest exactly(String percent) {
        return with(i -> i.putObject("share").put("exact", new BigDecimal(percent)));
    }

    /** More than 25 up to 50 percent, the lowest band people with significant control are asked for in the UK. */
    DemoInterest from25To50() {
        return with(i -> i.putObject("share").put("exclusiveMinimum", 25).put("maximum", 50));
    }

    /** More than 50, less than 75 percent. */
    DemoInterest from50To75() {
        return with(i -> i.putObject("share").put("exclusiveMinimum", 50).put("exclusiveMaximum", 75));
    }

    /** 75 percent or more. */
    DemoInterest from75() {
        return with(i -> i.putObject("share").put("minimum", 75).put("maximum", 100));
    }

    DemoInterest since(String date) {
        return with(i -> i.put("startDate", date));
    }

    DemoInterest until(String date) {
        return with(i -> i.put("endDate", date));
    }

    /** Makes the holder, who must be a person, a beneficial owner. */
    DemoInterest beneficial() {
        return with(i -> i.put("beneficialOwnershipOrControl", true));
    }

    DemoInterest indirect() {
        return with(i -> i.put("directOrIndirect", "indirect"));
    }

    /** Nothing is known about who or what stands between. */
    DemoInterest unknownDirectness() {
        return with(i -> i.put("directOrIndirect", "unknown"));
    }

    DemoInterest details(String text) {
        return with(i -> i.put("details", text));
    }

    private DemoInterest with(Consumer<ObjectNode> change) {
        ObjectNode copy = json.deepCopy();
        change.accept(copy);
        return new DemoInterest(copy);
    }
}
