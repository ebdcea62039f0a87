package org.boreg.importer.source.gleif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A relationship record of Level 2: an interest of one entity in another. */
final class RelationshipMapping {

    private static final String PERIODS = "Relationship/RelationshipPeriods/RelationshipPeriod";
    private static final String AMOUNT = "Relationship/RelationshipQuantifiers/RelationshipQuantifier/QuantifierAmount";
    private static final Set<String> STATUSES = Set.of("ACTIVE", "INACTIVE", "NULL");
    private static final int LONGEST_NUMBER = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    void map(Draft draft) {
        Fields relationship = draft.record().at("Relationship");
        Optional<String> start = node(draft, relationship, "StartNode");
        Optional<String> end = node(draft, relationship, "EndNode");
        String code = relationship.text("RelationshipType");
        if (code.isEmpty()) {
            draft.missing("Relationship/RelationshipType");
        } else if (start.isPresent() && end.isPresent()) {
            draft.add(statement(draft, relationship, start.get(), end.get(), code));
        }
    }

    private static ObjectNode statement(Draft draft, Fields relationship, String start, String end, String code) {
        RelationshipType type = RelationshipType.of(code).orElse(null);
        if (type == null) {
            draft.remark("", "Relationship/RelationshipType", code);
        }
        ObjectNode statement = Head.of(draft, isOver(draft, relationship))
                .statement(start, start + "-" + end + "-" + code, "relationship");
        ObjectNode details = (ObjectNode) statement.path("recordDetails");
        boolean reversed = type != null && type.isReversed();
        details.put("subject", reversed ? end : start);
        details.put("interestedParty", reversed ? start : end);
        ObjectNode interest = details.putArray("interests").addObject();
        interest.put("type", type == null ? "unknownInterest" : type.interest());
        interest.put("directOrIndirect", type == null ? "unknown" : type.level());
        interest.put("beneficialOwnershipOrControl", false);
        interest.put("details", describe(relationship, code));
        writeShare(draft, relationship, interest);
        writePeriods(draft, relationship, interest, statement);
        writeNotes(draft, relationship.text("RelationshipStatus"), statement);
        return statement;
    }

    private static boolean isOver(Draft draft, Fields relationship) {
        String status = relationship.text("RelationshipStatus");
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            draft.remark("", "Relationship/RelationshipStatus", status);
        }
        return status.equals("INACTIVE")
                || draft.record().text("Registration", "RegistrationStatus").equals("RETIRED");
    }

    private static Optional<String> node(Draft draft, Fields relationship, String name) {
        String id = relationship.text(name, "NodeID");
        String type = relationship.text(name, "NodeIDType");
        if (!Ids.isUsable(id) || !type.isEmpty() && !Ids.isUsable(type)) {
            draft.missing("Relationship/" + name + "/NodeID");
            return Optional.empty();
        }
        if (type.isEmpty() || type.equals("LEI")) {
            return Optional.of(id);
        }
        draft.remark("", "Relationship/" + name + "/NodeIDType", type);
        return Optional.of(type + "-" + id);
    }

    private static String describe(Fields relationship, String code) {
        StringBuilder text = new StringBuilder(code);
        for (Fields qualifier : relationship.list("RelationshipQualifiers", "RelationshipQualifier")) {
            text.append("; ").append(words(qualifier, "QualifierDimension", "QualifierCategory"));
        }
        for (Fields quantifier : relationship.list("RelationshipQuantifiers", "RelationshipQuantifier")) {
            text.append("; ").append(words(quantifier, "MeasurementMethod", "QuantifierAmount", "QuantifierUnits"));
        }
        return text.toString();
    }

    private static String words(Fields field, String... names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            if (!field.text(name).isEmpty()) {
                words.add(field.text(name));
            }
        }
        return String.join(" ", words);
    }

    /** Of several percentages the first, which the words of the interest name beside the others. */
    private static void writeShare(Draft draft, Fields relationship, ObjectNode interest) {
        for (Fields quantifier : relationship.list("RelationshipQuantifiers", "RelationshipQuantifier")) {
            String amount = quantifier.text("QuantifierAmount");
            if (quantifier.text("QuantifierUnits").equals("PERCENTAGE") && !amount.isEmpty()) {
                Optional<BigDecimal> percent = percent(amount);
                if (percent.isPresent()) {
                    interest.putObject("share").put("exact", percent.get());
                    return;
                }
                draft.remark("percent", AMOUNT, amount);
            }
        }
    }

    private static Optional<BigDecimal> percent(String amount) {
        if (amount.length() > LONGEST_NUMBER || !amount.matches("[0-9]+(\\.[0-9]*)?")) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(amount);
        if (percent.compareTo(HUNDRED) > 0) {
            return Optional.empty();
        }
        BigDecimal plain = percent.stripTrailingZeros();
        return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** The latest period of the relationship itself is that of the interest; the others are of accounts and documents, or over. */
    private static void writePeriods(Draft draft, Fields relationship, ObjectNode interest, ObjectNode statement) {
        Fields latest = null;
        List<Fields> others = new ArrayList<>();
        for (Fields period : relationship.list("RelationshipPeriods", "RelationshipPeriod")) {
            if (!period.text("PeriodType").equals("RELATIONSHIP_PERIOD")) {
                others.add(period);
            } else if (latest == null || period.text("StartDate").compareTo(latest.text("StartDate")) >= 0) {
                if (latest != null) {
                    others.add(latest);
                }
                latest = period;
            } else {
                others.add(period);
            }
        }
        if (latest != null) {
            writePeriod(draft, latest, interest);
        }
        for (Fields other : others) {
            Notes.add(statement, "", describe(other));
        }
    }

    private static void writePeriod(Draft draft, Fields period, ObjectNode interest) {
        Optional<String> start = draft.day(PERIODS + "/StartDate", period.text("StartDate"));
        Optional<String> end = draft.day(PERIODS + "/EndDate", period.text("EndDate"));
        start.ifPresent(day -> interest.put("startDate", day));
        if (start.isPresent() && end.isPresent() && start.get().compareTo(end.get()) > 0) {
            draft.remark("order", PERIODS + "/EndDate", end.get(), "date", start.get());
        } else {
            end.ifPresent(day -> interest.put("endDate", day));
        }
    }

    private static String describe(Fields period) {
        String type = period.text("PeriodType");
        String start = period.text("StartDate");
        String end = period.text("EndDate");
        return "%s from %s to %s"
                .formatted(
                        type.isEmpty() ? "Period" : type,
                        start.isEmpty() ? "an unknown day" : Moments.day(start).orElse(start),
                        end.isEmpty() ? "an unknown day" : Moments.day(end).orElse(end));
    }

    private static void writeNotes(Draft draft, String status, ObjectNode statement) {
        String registration = draft.record().text("Registration", "RegistrationStatus");
        if (!registration.isEmpty() && !registration.equals("PUBLISHED")) {
            Notes.add(statement, "", "Registration of the relationship: " + registration);
        }
        if (!status.isEmpty() && !status.equals("ACTIVE")) {
            Notes.add(statement, "", "Relationship status: " + status);
        }
    }
}
