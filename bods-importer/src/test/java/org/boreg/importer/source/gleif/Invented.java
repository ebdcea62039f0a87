package org.boreg.importer.source.gleif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.boreg.bods.model.CheckDigits;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of GLEIF that are made up, with every oddity, as lines {@code path -> text} in which {@code #2} is the second item of a list; and
 * how each format writes them. The same seed gives the same records.
 */
final class Invented {

    enum Kind {
        LEI("lei:LEIData", "lei:LEIRecords", "lei:LEIRecord"),
        RR("rr:RelationshipData", "rr:RelationshipRecords", "rr:RelationshipRecord"),
        REPEX("repex:ReportingExceptionData", "repex:ReportingExceptions", "repex:Exception");

        final String root;
        final String list;
        final String record;

        Kind(String root, String list, String record) {
            this.root = root;
            this.list = list;
            this.record = record;
        }
    }

    private static final Set<String> ATTRIBUTES =
            Set.of("lang", "type", "group_type", "group_id", "event_status", "field_xpath");

    private static final List<String> HOSTILE = List.of(
            "Plain & Sons <Ltd>",
            "\"; DROP TABLE entities; --",
            "]]> <!-- not a comment --> <?no?>",
            "O'Brien, \"quoted\", and a comma",
            "two\nlines",
            "مؤسسة النور \u202E مقلوب",
            "浜松町2丁目11番3号",
            "zero\u200Bwidth \uD83D\uDE00",
            "=HYPERLINK(\"x\")",
            "&lol9; &#65; %00",
            "{\"$\": [1, 2]}",
            "a".repeat(5_000),
            "-");

    private static final List<String> DATES = List.of(
            "2023-05-18T15:41:20.212Z",
            "2005-03-23T08:00:00+01:00",
            "2012-11-29",
            "1083-01-01T00:00:00Z",
            "2020-02-30",
            "0000-00-00",
            "2999-12-31T00:00:00Z",
            "yesterday",
            "20120101",
            "2012-11-29T25:00:00Z",
            "+12012-11-29T00:00:00Z",
            "2016-12-31T23:59:60Z");

    private final Random random;

    Invented(long seed) {
        this.random = new Random(seed);
    }

    Map<String, String> record(Kind kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (kind) {
            case LEI -> lei(fields);
            case RR -> relationship(fields);
            case REPEX -> exception(fields);
        }
        if (chance(5)) {
            fields.put("Extension/Deletion/DeletedAt", date());
        }
        return fields;
    }

    static String xml(Kind kind, String contentDate, List<Map<String, String>> records) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns:x=\"urn:x\">\n".formatted(kind.root));
        xml.append("<x:Header><x:ContentDate>")
                .append(contentDate)
                .append("</x:ContentDate></x:Header>\n<")
                .append(kind.list)
                .append(">\n");
        records.forEach(record -> xml.append(xml(kind, record)).append('\n'));
        return xml.append("</%s>\n</%s>\n".formatted(kind.list, kind.root)).toString();
    }

    static String xml(Kind kind, Map<String, String> record) {
        StringBuilder xml = new StringBuilder();
        writeXml(kind.record, tree(record), xml);
        return xml.toString();
    }

    /** As GLEIF writes it, with texts in objects of their own. */
    static String json(Kind kind, String contentDate, List<Map<String, String>> records) {
        ObjectNode file = JsonMapper.shared().createObjectNode();
        file.putObject("header").putObject("ContentDate").put("$", contentDate);
        ArrayNode list = file.putArray("records");
        records.forEach(record -> {
            ObjectNode filled = kind == Kind.RR ? list.addObject().putObject("RelationshipRecord") : list.addObject();
            writeJson(tree(record), filled);
        });
        return file.toString();
    }

    static String csv(List<Map<String, String>> records) {
        Set<String> paths = new LinkedHashSet<>();
        records.forEach(record -> paths.addAll(record.keySet()));
        StringBuilder csv = new StringBuilder();
        csv.append(String.join(",", paths.stream().map(Invented::column).toList()))
                .append("\r\n");
        for (Map<String, String> record : records) {
            csv.append(String.join(
                            ",",
                            paths.stream()
                                    .map(path ->
                                            "\"" + record.getOrDefault(path, "").replace("\"", "\"\"") + "\"")
                                    .toList()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private void lei(Map<String, String> fields) {
        fields.put("LEI", lei());
        maybe(fields, "Entity/LegalName", this::text);
        maybe(fields, "Entity/LegalName/lang", () -> "en");
        for (int i = 1; i <= random.nextInt(4); i++) {
            name(fields, "Entity/OtherEntityNames/OtherEntityName#" + i, "PREVIOUS_LEGAL_NAME");
            name(fields, "Entity/TransliteratedOtherEntityNames/TransliteratedOtherEntityName#" + i, "AUTO_ASCII");
        }
        address(fields, "Entity/LegalAddress");
        address(fields, "Entity/HeadquartersAddress");
        if (chance(30)) {
            address(fields, "Entity/OtherAddresses/OtherAddress#1");
            fields.put("Entity/OtherAddresses/OtherAddress#1/type", "ALTERNATIVE_LANGUAGE_LEGAL_ADDRESS");
        }
        maybe(
                fields,
                "Entity/RegistrationAuthority/RegistrationAuthorityID",
                () -> oneOf("RA000585", "RA000463", "RA999999", "RA888888", "RA000001", "Nonsense"));
        maybe(fields, "Entity/RegistrationAuthority/OtherRegistrationAuthorityID", this::text);
        maybe(
                fields,
                "Entity/RegistrationAuthority/RegistrationAuthorityEntityID",
                () -> "0" + random.nextInt(9_999_999));
        maybe(fields, "Entity/LegalJurisdiction", () -> oneOf("GB", "US-DE", "us-ca", "XK", "Nowhere", "EU", "DE-BW"));
        maybe(
                fields,
                "Entity/EntityCategory",
                () -> oneOf(
                        "GENERAL",
                        "FUND",
                        "BRANCH",
                        "SOLE_PROPRIETOR",
                        "RESIDENT_GOVERNMENT_ENTITY",
                        "INTERNATIONAL_ORGANIZATION",
                        "SPACE_STATION"));
        maybe(fields, "Entity/EntitySubCategory", () -> "CENTRAL_GOVERNMENT");
        maybe(fields, "Entity/LegalForm/EntityLegalFormCode", () -> "8888");
        maybe(fields, "Entity/LegalForm/OtherLegalForm", this::text);
        maybe(fields, "Entity/AssociatedEntity/AssociatedLEI", Invented.this::lei);
        maybe(fields, "Entity/AssociatedEntity/type", () -> "FUND_FAMILY");
        maybe(fields, "Entity/EntityStatus", () -> oneOf("ACTIVE", "INACTIVE", "NULL", "ASLEEP"));
        maybe(fields, "Entity/EntityCreationDate", this::date);
        maybe(fields, "Entity/EntityExpirationDate", this::date);
        maybe(fields, "Entity/EntityExpirationReason", () -> "DISSOLVED");
        maybe(fields, "Entity/SuccessorEntity#1/SuccessorLEI", Invented.this::lei);
        maybe(fields, "Entity/SuccessorEntity#2/SuccessorEntityName", this::text);
        String event = "Entity/LegalEntityEvents/LegalEntityEvent#1/";
        maybe(fields, event + "LegalEntityEventType", () -> oneOf("DISSOLUTION", "CHANGE_LEGAL_NAME", "LANDING"));
        maybe(fields, event + "event_status", () -> oneOf("COMPLETED", "IN_PROGRESS"));
        maybe(fields, event + "LegalEntityEventEffectiveDate", this::date);
        registration(fields);
        maybe(fields, "Entity/ShoeSize", () -> "44");
    }

    private void relationship(Map<String, String> fields) {
        fields.put("Relationship/StartNode/NodeID", lei());
        maybe(fields, "Relationship/StartNode/NodeIDType", () -> oneOf("LEI", "LEI", "PNI"));
        fields.put("Relationship/EndNode/NodeID", lei());
        maybe(fields, "Relationship/EndNode/NodeIDType", () -> oneOf("LEI", "LEI", "PNI"));
        fields.put(
                "Relationship/RelationshipType",
                oneOf(
                        "IS_DIRECTLY_CONSOLIDATED_BY",
                        "IS_ULTIMATELY_CONSOLIDATED_BY",
                        "IS_INTERNATIONAL_BRANCH_OF",
                        "IS_FUND-MANAGED_BY",
                        "IS_SUBFUND_OF",
                        "IS_FEEDER_TO",
                        "IS_FRIEND_OF"));
        for (int i = 1; i <= random.nextInt(4); i++) {
            String period = "Relationship/RelationshipPeriods/RelationshipPeriod#" + i + "/";
            maybe(fields, period + "StartDate", this::date);
            maybe(fields, period + "EndDate", this::date);
            maybe(
                    fields,
                    period + "PeriodType",
                    () -> oneOf("RELATIONSHIP_PERIOD", "RELATIONSHIP_PERIOD", "ACCOUNTING_PERIOD", "MOON_PHASE"));
        }
        maybe(fields, "Relationship/RelationshipStatus", () -> oneOf("ACTIVE", "INACTIVE", "DORMANT"));
        String qualifier = "Relationship/RelationshipQualifiers/RelationshipQualifier#1/";
        maybe(fields, qualifier + "QualifierDimension", () -> "ACCOUNTING_STANDARD");
        maybe(fields, qualifier + "QualifierCategory", this::text);
        String quantifier = "Relationship/RelationshipQuantifiers/RelationshipQuantifier#1/";
        maybe(fields, quantifier + "MeasurementMethod", () -> "ACCOUNTING_CONSOLIDATION");
        maybe(
                fields,
                quantifier + "QuantifierAmount",
                () -> oneOf("100.00", "51", "0.000001", "1e9", "-5", "101", "9".repeat(400), "all", "00050.10"));
        maybe(fields, quantifier + "QuantifierUnits", () -> oneOf("PERCENTAGE", "PERCENTAGE", "EUR"));
        registration(fields);
        maybe(fields, "Registration/ValidationDocuments", () -> "ACCOUNTS_FILING");
        maybe(
                fields,
                "Registration/ValidationReference",
                () -> oneOf("https://register.example/1?a=b&c=d", "http://no host/", "javascript:alert(1)", text()));
    }

    private void exception(Map<String, String> fields) {
        fields.put("LEI", lei());
        fields.put(
                "ExceptionCategory",
                oneOf(
                        "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT",
                        "ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT",
                        "GREAT_GRANDPARENT"));
        for (int i = 1; i <= random.nextInt(3); i++) {
            String number = "#" + i;
            maybe(
                    fields,
                    "ExceptionReason" + number,
                    () -> oneOf(
                            "NATURAL_PERSONS",
                            "NON_CONSOLIDATING",
                            "NO_KNOWN_PERSON",
                            "NO_LEI",
                            "NON_PUBLIC",
                            "BINDING_LEGAL_COMMITMENTS",
                            "LEGAL_OBSTACLES",
                            "CONSENT_NOT_OBTAINED",
                            "DETRIMENT_NOT_EXCLUDED",
                            "DISCLOSURE_DETRIMENTAL",
                            "BECAUSE"));
            maybe(fields, "ExceptionReference" + number, this::text);
        }
    }

    private void registration(Map<String, String> fields) {
        maybe(fields, "Registration/InitialRegistrationDate", this::date);
        maybe(fields, "Registration/LastUpdateDate", this::date);
        maybe(
                fields,
                "Registration/RegistrationStatus",
                () -> oneOf(
                        "ISSUED",
                        "PUBLISHED",
                        "LAPSED",
                        "RETIRED",
                        "ANNULLED",
                        "DUPLICATE",
                        "MERGED",
                        "PENDING_TRANSFER",
                        "LOST"));
        maybe(fields, "Registration/NextRenewalDate", this::date);
        maybe(fields, "Registration/ManagingLOU", () -> oneOf("EVK05KS7XY1DEII3R011", "nobody knows"));
        maybe(
                fields,
                "Registration/ValidationSources",
                () -> oneOf(
                        "FULLY_CORROBORATED", "PARTIALLY_CORROBORATED", "ENTITY_SUPPLIED_ONLY", "PENDING", "A_DREAM"));
    }

    private void name(Map<String, String> fields, String path, String type) {
        fields.put(path, text());
        maybe(fields, path + "/type", () -> type);
        maybe(fields, path + "/lang", () -> "ja");
    }

    private void address(Map<String, String> fields, String path) {
        maybe(fields, path + "/FirstAddressLine", this::text);
        maybe(fields, path + "/AddressNumber", () -> "9");
        maybe(fields, path + "/MailRouting", this::text);
        maybe(fields, path + "/AdditionalAddressLine#1", this::text);
        maybe(fields, path + "/AdditionalAddressLine#2", this::text);
        maybe(fields, path + "/City", this::text);
        maybe(fields, path + "/Region", () -> "US-MA");
        maybe(fields, path + "/Country", () -> oneOf("GB", "us", "ZZ", "XK", "Narnia", "12", "USA"));
        maybe(fields, path + "/PostalCode", this::text);
    }

    private String lei() {
        String begin = "%018d".formatted(Math.abs(random.nextLong()) % 1_000_000_000_000_000L);
        return chance(5) ? begin + "00" : CheckDigits.lei(begin);
    }

    private String text() {
        return chance(50) ? "Text " + random.nextInt(1000) : HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private String date() {
        return chance(60)
                ? "20%02d-0%d-1%dT0%d:00:00Z"
                        .formatted(random.nextInt(24), 1 + random.nextInt(9), random.nextInt(10), random.nextInt(10))
                : DATES.get(random.nextInt(DATES.size()));
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void maybe(Map<String, String> fields, String path, Supplier<String> text) {
        if (chance(70)) {
            fields.put(path, text.get());
        }
    }

    private static final class Tree {

        private final Map<String, Map<Integer, Tree>> children = new LinkedHashMap<>();
        private String text = "";
    }

    private static Tree tree(Map<String, String> record) {
        Tree root = new Tree();
        record.forEach((path, text) -> {
            Tree at = root;
            for (String step : path.split("/")) {
                String[] parts = step.split("#");
                int number = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
                at = at.children
                        .computeIfAbsent(parts[0], any -> new TreeMap<>())
                        .computeIfAbsent(number, any -> new Tree());
            }
            at.text = text;
        });
        return root;
    }

    private static void writeXml(String name, Tree tree, StringBuilder xml) {
        xml.append('<').append(name);
        tree.children.forEach((child, items) -> {
            if (ATTRIBUTES.contains(child)) {
                xml.append(child.equals("lang") ? " xml:" : " ").append(child).append("=\"");
                xml.append(escaped(items.values().iterator().next().text)).append('"');
            }
        });
        xml.append('>').append(escaped(tree.text));
        String prefix = name.contains(":") ? name.substring(0, name.indexOf(':') + 1) : "";
        tree.children.forEach((child, items) -> {
            if (!ATTRIBUTES.contains(child)) {
                items.values().forEach(item -> writeXml(prefix + child, item, xml));
            }
        });
        xml.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void writeJson(Tree tree, ObjectNode json) {
        if (!tree.text.isEmpty()) {
            json.put("$", tree.text);
        }
        tree.children.forEach((child, items) -> {
            if (ATTRIBUTES.contains(child)) {
                json.put(
                        (child.equals("lang") ? "@xml:" : "@") + child,
                        items.values().iterator().next().text);
            } else if (items.size() == 1) {
                writeJson(items.values().iterator().next(), json.putObject(child));
            } else {
                ArrayNode array = json.putArray(child);
                items.values().forEach(item -> writeJson(item, array.addObject()));
            }
        });
    }

    private static String column(String path) {
        List<String> parts = new ArrayList<>();
        for (String step : path.replace("RelationshipPeriods/RelationshipPeriod", "Period")
                .replace("RelationshipQualifiers/RelationshipQualifier", "Qualifiers")
                .replace("RelationshipQuantifiers/RelationshipQuantifier", "Quantifiers")
                .split("/")) {
            String column = step.replace("#", ".").replaceAll("^Exception", "Exception.");
            parts.add(
                    switch (column) {
                        case "lang" -> "xmllang";
                        case "StartDate" -> "startDate";
                        case "EndDate" -> "endDate";
                        case "PeriodType" -> "periodType";
                        default -> column;
                    });
        }
        return String.join(".", parts);
    }
}
