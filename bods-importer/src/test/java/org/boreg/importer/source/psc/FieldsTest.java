package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.source.SourceOptions;
import org.boreg.importer.source.SourceReader;
import org.boreg.importer.source.psc.Psc.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each field of the register is mapped, or left out on purpose, and the page about it says the same. */
class FieldsTest {

    private static final String ADDRESS = """
            {"care_of":"c","po_box":"9","premises":"1","address_line_1":"High Street","address_line_2":"Old Town","locality":"York",
            "region":"Yorkshire","postal_code":"YO1 1AA","country":"England"}""";

    /** Records that have all fields together, but for those of totals. */
    private static final List<String> RECORDS = Stream.of("""
                    {"company_number":"01234567","data":{"kind":"individual-person-with-significant-control","etag":"e",
                    "name":"Ada Other Mary Example","name_elements":{"title":"Dr","forename":"Ada","other_forenames":"Other",
                    "middle_name":"Mary","surname":"Example"},"nationality":"British","country_of_residence":"England",
                    "date_of_birth":{"day":2,"month":7,"year":1950},"address":%1$s,"principal_office_address":%1$s,
                    "address_same_as_registered_office_address":true,"natures_of_control":["voting-rights-25-to-50-percent"],
                    "notified_on":"2016-04-06","ceased_on":"2020-01-01","is_sanctioned":true,"company_name":"Example Ltd",
                    "identity_verification_details":{"identity_verified_on":"2026-01-01","preferred_name":"Ada Sample",
                    "authorised_corporate_service_provider_name":"Verifiers Ltd","appointment_verification_start_on":"2026-01-02",
                    "appointment_verification_end_on":"2026-01-03","appointment_verification_statement_date":"2026-01-04",
                    "appointment_verification_statement_due_on":"2026-01-05","anti_money_laundering_supervisory_bodies":["b"]},
                    "links":{"self":"/company/01234567/persons-with-significant-control/individual/a","statement":"/s"}}}""", """
                    {"company_number":"01234567","data":{"kind":"corporate-entity-beneficial-owner","name":"B Ltd",
                    "identification":{"country_registered":"England","place_registered":"Companies House",
                    "registration_number":"07654321","legal_form":"Ltd","legal_authority":"Companies Act"},
                    "principal_office_address":%1$s,"address":%1$s,
                    "links":{"self":"/company/01234567/persons-with-significant-control/corporate-entity-beneficial-owner/b"}}}""", """
                    {"company_number":"01234567","data":{"kind":"super-secure-person-with-significant-control","ceased":true,
                    "description":"super-secure-persons-with-significant-control",
                    "links":{"self":"/company/01234567/persons-with-significant-control/super-secure/c"}}}""", """
                    {"company_number":"01234567","data":{"kind":"persons-with-significant-control-statement",
                    "statement":"restrictions-notice-issued-to-psc","linked_psc_name":"Ada",
                    "restrictions_notice_withdrawal_reason":"restrictions-notice-withdrawn-by-company",
                    "restrictions_notice_withdrawal_date":"2020-02-02",
                    "links":{"self":"/company/01234567/persons-with-significant-control-statements/d",
                    "person_with_significant_control":"/p"}}}""", """
                    {"company_number":"01234567","data":{"kind":"exemptions","exemptions":{"x":{"exemption_type":"t",
                    "items":[{"exempt_from":"2016-10-29","exempt_to":"2019-01-01"}]}},
                    "links":{"self":"/company/01234567/exemptions"}}}""", """
                    {"resource_uri":"/company/01234567/persons-with-significant-control/individual/e","resource_id":"e",
                    "resource_kind":"company-psc-individual","data":{"kind":"individual-person-with-significant-control","name":"Ada"},
                    "event":{"type":"changed","timepoint":1,"published_at":"2026-06-10T10:01:00","fields_changed":["name"]}}""")
            .map(line -> line.formatted(ADDRESS).replace("\n", ""))
            .toList();

    private static final Set<String> OF_TOTALS = Set.of(
            "/data/persons_of_significant_control_count",
            "/data/statements_count",
            "/data/exemptions_count",
            "/data/generated_at");

    @TempDir
    private Path folder;

    @Test
    void theRecordsOfThisTestHaveEveryField() throws IOException {
        Set<String> paths = new TreeSet<>(OF_TOTALS);
        RECORDS.forEach(record -> collect(Psc.json(record), "", paths));

        Set<String> known = new TreeSet<>(KnownFields.mapped());
        known.addAll(KnownFields.leftOut());
        assertThat(paths).isEqualTo(known);
        assertThat(new Psc(folder).read(RECORDS.toArray(String[]::new)).codes())
                .doesNotContain(FindingCode.PSC_FIELD_UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("mapped")
    void whatIsMappedChangesAStatement(String path) throws IOException {
        assertThat(changes(path)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("leftOut")
    void whatIsLeftOutChangesNone(String path) throws IOException {
        assertThat(changes(path)).isFalse();
    }

    @Test
    void theTotalsAreKept() throws IOException {
        Psc psc = new Psc(folder);
        try (PscSource source = PscSource.open(new SourceOptions(Psc.SNAPSHOT, null, ReadLimits.DEFAULT));
                SourceReader reader = source.open(psc.file("totals.txt", """
                        {"data":{"kind":"totals#persons-of-significant-control-snapshot","persons_of_significant_control_count":3,
                        "statements_count":2,"exemptions_count":1,"generated_at":"2026-09-18T03:00:00Z"}}""".replace("\n", "")))) {
            assertThat(reader.next().orElseThrow().statements()).isEmpty();
            assertThat(source.totals().stated()).isEqualTo(new PscTotals.Stated(3L, 2L, 1L, "2026-09-18T03:00:00Z"));
            assertThat(source.findingsAtEnd()).hasSize(3);
        }
    }

    @Test
    void everyFieldOfTheSamplesIsAccountedFor() throws IOException {
        assumeTrue(Files.isDirectory(PscSamplesTest.SAMPLES), "the samples of sources are not beside this checkout");
        List<JsonNode> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(PscSamplesTest.SAMPLES.resolve("psc/snapshot-lines"))) {
            for (Path file : files.toList()) {
                records.add(Psc.json(Files.readString(file)));
            }
        }
        for (String event : Files.readAllLines(PscSamplesTest.SAMPLES.resolve("psc/sample_psc_stream.jsonl"))) {
            records.add(Psc.json(event));
        }
        assertThat(records).hasSizeGreaterThan(50).allSatisfy(record -> {
            Remarks remarks = new Remarks();
            KnownFields.check(record, remarks);
            assertThat(remarks.at(Place.wholeFile("sample"))).isEmpty();
        });
    }

    @Test
    void thePageAboutSourcesListsEveryField() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("boreg.root", "."), "docs", "sources.md"));
        Set<String> mapped = new HashSet<>();
        Set<String> leftOut = new HashSet<>();
        Pattern.compile("^\\| `(/[^`]+)` \\| (.+) \\|$", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .forEach(row -> (row.group(2).startsWith("left out") ? leftOut : mapped).add(row.group(1)));

        assertThat(mapped).containsExactlyInAnyOrderElementsOf(KnownFields.mapped());
        assertThat(leftOut).containsExactlyInAnyOrderElementsOf(KnownFields.leftOut());
    }

    static List<String> mapped() {
        return KnownFields.mapped().stream()
                .filter(path -> !OF_TOTALS.contains(path))
                .toList();
    }

    static List<String> leftOut() {
        return KnownFields.leftOut();
    }

    /** Whether another value in this field makes other statements of some record. */
    private boolean changes(String path) throws IOException {
        Psc psc = new Psc(folder);
        boolean isThere = false;
        for (String record : RECORDS) {
            ObjectNode changed = Psc.json(record);
            if (change(changed, List.of(path.substring(1).split("/")))) {
                isThere = true;
                Read before = psc.read(record);
                Read after = psc.read(changed.toString());
                if (!after.statements().equals(before.statements())) {
                    return true;
                }
            }
        }
        assertThat(isThere).as(path).isTrue();
        return false;
    }

    /** False where the field is not there. */
    private static boolean change(JsonNode node, List<String> path) {
        String name = path.get(0);
        if (path.size() > 1) {
            List<JsonNode> below = name.equals("*")
                    ? node.valueStream().toList()
                    : node.has(name) ? List.of(node.path(name)) : List.of();
            return below.stream()
                    .map(child -> change(child, path.subList(1, path.size())))
                    .reduce(false, Boolean::logicalOr);
        }
        if (node instanceof ArrayNode list && name.equals("*")) {
            list.set(0, "changed");
            return true;
        }
        if (node instanceof ObjectNode object && object.has(name)) {
            change(object, name);
            return true;
        }
        return false;
    }

    private static void change(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        switch (name) {
            case "company_number" -> object.put(name, "07777777");
            case "kind" -> object.put(name, "legal-person-beneficial-owner");
            case "resource_uri" -> object.put(name, "/company/01234567/persons-with-significant-control/individual/f");
            case "type" -> object.put(name, "deleted");
            default -> changeValue(object, name, value);
        }
    }

    private static void changeValue(ObjectNode object, String name, JsonNode value) {
        if (value.isNumber()) {
            object.put(name, value.intValue() + 1);
        } else if (value.isBoolean()) {
            object.put(name, !value.booleanValue());
        } else if (value.stringValue().matches("\\d{4}-.*")) {
            object.put(name, value.stringValue().replaceFirst("-0\\d-", "-03-").replaceFirst("-10-", "-11-"));
        } else {
            object.put(name, value.stringValue() + "x");
        }
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                boolean isName = path.equals("/data/exemptions");
                collect(field.getValue(), path + "/" + (isName ? "*" : field.getKey()), paths);
            }
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, path + "/*", paths));
        } else {
            paths.add(path);
        }
    }
}
