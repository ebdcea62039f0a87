package org.boreg.importer.source.psc;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records as the register has them, with all its oddities, more often than it has them. The same seed gives the same records. */
final class Generated {

    private static final List<String> HELD = List.of(
            "ownership-of-shares-%s-percent",
            "voting-rights-%s-percent",
            "right-to-share-surplus-assets-%s-percent",
            "part-right-to-share-surplus-assets-%s-percent",
            "right-to-appoint-and-remove-directors",
            "right-to-appoint-and-remove-members",
            "right-to-appoint-and-remove-person",
            "significant-influence-or-control",
            "registered-owner-as-nominee-person-scotland",
            "ownership-of-stars");
    private static final List<String> BANDS = List.of("25-to-50", "50-to-75", "75-to-100", "more-than-25");
    private static final List<String> THROUGH = List.of("", "", "", "-as-trust", "-as-firm", "-as-control-over-trust");
    private static final List<String> DAYS = List.of(
            "2016-04-06",
            "2020-02-29",
            "1083-01-01",
            "9999-12-31",
            "2924-05-05",
            "2017-02-30",
            "",
            "06/04/2016",
            "2026-09-18",
            "2026-09-19",
            "0001-01-01",
            "2018-05-05T00:00:00Z",
            "1844-09-05");
    private static final List<String> TEXTS = List.of(
            "British",
            "Irish",
            "British,Irish",
            "Martian",
            "",
            " ",
            "England",
            "Å\u0000\\\"",
            "\uD83D\uDE00",
            "N/A",
            "United Kingdom",
            "West Yorkshire",
            "01234567",
            "SC123456",
            "1",
            "Companies House",
            "x".repeat(300),
            "-",
            "1 January",
            "\u202Eabc",
            "Trinidad and Tobago",
            "https://example.com/%zz");
    private static final List<String> STATEMENTS = List.of(
            "no-individual-or-entity-with-signficant-control",
            "psc-exists-but-not-identified",
            "psc-contacted-but-no-response-partnership",
            "all-beneficial-owners-identified",
            "psc-on-the-moon",
            "");
    private static final List<String> OBJECTS_OF_PERSON = List.of("name_elements", "address", "date_of_birth");

    private final Random random;
    private int count;

    Generated(long seed) {
        this.random = new Random(seed);
    }

    List<String> lines(int number) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            lines.add(line());
        }
        return lines;
    }

    /** Each is about a company of its own: that a register contradicts itself is not a matter of reading it. */
    private String line() {
        count++;
        if (random.nextInt(50) == 0) {
            return broken();
        }
        PscKind kind = PscKind.values()[random.nextInt(PscKind.values().length)];
        String number = company();
        ObjectNode line = JsonMapper.shared().createObjectNode();
        ObjectNode data = JsonMapper.shared().createObjectNode();
        String link = "/company/%s/%s/p%d".formatted(number, kind.code().replace("#", ""), count);
        boolean isEvent = random.nextInt(4) == 0;
        if (isEvent) {
            line.put("resource_uri", link);
            ObjectNode event = line.putObject("event");
            event.put("type", pick(List.of("changed", "changed", "deleted", "renamed")));
            event.put(
                    "published_at", pick(List.of("2026-09-01T10:00:00", "2026-09-02T10:00:00Z", "2026-09-03", "soon")));
        } else {
            line.put("company_number", number);
            data.putObject("links").put("self", link);
        }
        data.put("kind", kind.code());
        data.put("etag", Integer.toHexString(random.nextInt()));
        fill(data, kind);
        if (random.nextInt(8) == 0) {
            spoil(data);
        }
        line.set("data", data);
        return line.toString();
    }

    private String company() {
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(count);
            case 1 -> "SC%06d".formatted(count);
            case 2 -> "OE%06d".formatted(count);
            case 3 -> "IP%05dR".formatted(count);
            default -> "%08d".formatted(count);
        };
    }

    private String broken() {
        return pick(List.of(
                "{\"company_number\":",
                "[]",
                "null",
                "{}",
                "{\"data\":{}}",
                "{\"data\":{\"kind\":\"unknown-kind\"}}",
                "{\"company_number\":\"nobody\",\"data\":{\"kind\":\"exemptions\"}}"));
    }

    private void fill(ObjectNode data, PscKind kind) {
        maybe(data, "notified_on", DAYS);
        maybe(data, "ceased_on", DAYS);
        maybeTrue(data, "ceased");
        maybeTrue(data, "is_sanctioned");
        maybe(data, "name", TEXTS);
        maybe(data, "company_name", TEXTS);
        switch (kind.form()) {
            case PERSON -> fillPerson(data);
            case COMPANY, LEGAL_PERSON -> fillEntity(data);
            case PROTECTED -> maybe(data, "description", TEXTS);
            case STATEMENT -> {
                maybe(data, "statement", STATEMENTS);
                maybe(data, "linked_psc_name", TEXTS);
            }
            case EXEMPTIONS -> fillExemptions(data);
            case TOTALS -> data.put("statements_count", random.nextInt(5));
        }
        if (kind.form().isOwner()) {
            ArrayNode natures = data.putArray("natures_of_control");
            for (int i = random.nextInt(4); i > 0; i--) {
                natures.add(pick(HELD).formatted(pick(BANDS))
                        + pick(THROUGH)
                        + pick(List.of("", "", "-limited-liability-partnership", "-registered-overseas-entity")));
            }
        }
    }

    private void fillPerson(ObjectNode data) {
        ObjectNode name = data.putObject("name_elements");
        List.of("title", "forename", "middle_name", "surname").forEach(field -> maybe(name, field, TEXTS));
        maybe(data, "nationality", TEXTS);
        maybe(data, "country_of_residence", TEXTS);
        ObjectNode birth = data.putObject("date_of_birth");
        birth.put("year", pick(List.of(1950, 1083, 2026, 2050, 0, -5, 99999)));
        birth.put("month", random.nextInt(15) - 1);
        if (random.nextBoolean()) {
            birth.put("day", random.nextInt(33));
        }
        fillAddress(data.putObject("address"));
        ObjectNode verification = data.putObject("identity_verification_details");
        maybe(verification, "preferred_name", TEXTS);
        maybe(verification, "identity_verified_on", DAYS);
        maybe(verification, "appointment_verification_statement_due_on", DAYS);
    }

    private void fillEntity(ObjectNode data) {
        ObjectNode identification = data.putObject("identification");
        List.of("country_registered", "place_registered", "registration_number", "legal_form", "legal_authority")
                .forEach(field -> maybe(identification, field, TEXTS));
        fillAddress(data.putObject("address"));
        fillAddress(data.putObject("principal_office_address"));
    }

    private void fillAddress(ObjectNode address) {
        List.of("premises", "address_line_1", "locality", "postal_code", "country")
                .forEach(field -> maybe(address, field, TEXTS));
    }

    private void fillExemptions(ObjectNode data) {
        ObjectNode exemptions = data.putObject("exemptions");
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode exemption = exemptions.putObject("e" + i);
            exemption.put("exemption_type", "psc-exempt-" + i);
            ArrayNode items = exemption.putArray("items");
            for (int n = random.nextInt(3); n > 0; n--) {
                ObjectNode item = items.addObject();
                maybe(item, "exempt_from", DAYS);
                maybe(item, "exempt_to", DAYS);
            }
        }
    }

    /** Some field is of another type, or there is one that nobody knows. */
    private void spoil(ObjectNode data) {
        String field = pick(List.of("name", "nationality", "natures_of_control", "notified_on", "favourite_colour"));
        if (random.nextInt(3) == 0) {
            field = pick(OBJECTS_OF_PERSON);
        }
        switch (random.nextInt(4)) {
            case 0 -> data.put(field, 7);
            case 1 -> data.put(field, true);
            case 2 -> data.putArray(field).add(1).addNull().addObject();
            default -> data.putObject(field).put("x", "y");
        }
    }

    private void maybe(ObjectNode node, String field, List<String> values) {
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> node.putNull(field);
            default -> node.put(field, pick(values));
        }
    }

    private void maybeTrue(ObjectNode node, String field) {
        if (random.nextInt(4) == 0) {
            node.put(field, random.nextBoolean());
        }
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
