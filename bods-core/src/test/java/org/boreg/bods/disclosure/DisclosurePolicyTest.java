package org.boreg.bods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DisclosurePolicyTest {

    /** Whoever changes what people see changes this table, too. */
    @ParameterizedTest
    @CsvSource({
        "NAMES,              WHOLE,     WHOLE,     WHOLE,     WHOLE",
        "BIRTH_DATE,         MONTH,     MONTH,     WHOLE,     WHOLE",
        "DEATH_DATE,         MONTH,     MONTH,     WHOLE,     WHOLE",
        "PLACE_OF_BIRTH,     COUNTRY,   COUNTRY,   WHOLE,     WHOLE",
        "RESIDENCE,          COUNTRY,   COUNTRY,   WHOLE,     WHOLE",
        "SERVICE_ADDRESS,    WHOLE,     WHOLE,     WHOLE,     WHOLE",
        "OTHER_ADDRESSES,    COUNTRY,   COUNTRY,   WHOLE,     WHOLE",
        "NATIONALITIES,      WHOLE,     WHOLE,     WHOLE,     WHOLE",
        "TAX_RESIDENCIES,    WHOLE,     WHOLE,     WHOLE,     WHOLE",
        "IDENTIFIERS,        HIDDEN,    HIDDEN,    WHOLE,     WHOLE",
        "POLITICAL_EXPOSURE, WHOLE,     WHOLE,     WHOLE,     WHOLE",
        "PROTECTED_PERSONS,  PROTECTED, PROTECTED, PROTECTED, WHOLE",
        "INTEREST_DETAILS,   WHOLE,     WHOLE,     WHOLE,     WHOLE",
        "SOURCES,            WHOLE,     WHOLE,     WHOLE,     WHOLE",
        "ANNOTATIONS,        SEEN,      SEEN,      SEEN,      WHOLE",
        "OWN_FIELDS,         HIDDEN,    HIDDEN,    HIDDEN,    WHOLE"
    })
    void theUsualPolicyIsInTheSpiritOfTheLaw(
            Matter matter, Extent everybody, Extent interested, Extent obliged, Extent authority) {
        DisclosurePolicy usual = DisclosurePolicy.usual();

        assertThat(usual.to(Viewer.PUBLIC).extent(matter)).isEqualTo(everybody);
        assertThat(usual.to(Viewer.LEGITIMATE_INTEREST).extent(matter)).isEqualTo(interested);
        assertThat(usual.to(Viewer.OBLIGED_ENTITY).extent(matter)).isEqualTo(obliged);
        assertThat(usual.to(Viewer.AUTHORITY).extent(matter)).isEqualTo(authority);
        assertThat(usual.to(Viewer.OPERATOR).extent(matter)).isEqualTo(Extent.WHOLE);
    }

    @Test
    void theDocumentationHasTheUsualPolicy() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("boreg.root"), "docs", "disclosure.md"));

        for (Matter matter : Matter.values()) {
            String row = Stream.of(Viewer.PUBLIC, Viewer.LEGITIMATE_INTEREST, Viewer.OBLIGED_ENTITY, Viewer.AUTHORITY)
                    .map(viewer ->
                            DisclosurePolicy.usual().to(viewer).extent(matter).code())
                    .collect(Collectors.joining(" | ", "| `" + matter.code() + "` | ", " |"));
            assertThat(page).contains(row);
        }
    }

    @Test
    void theTableAboveHasEveryMatter() {
        assertThat(Matter.values()).hasSize(16);
    }

    @ParameterizedTest
    @EnumSource(Matter.class)
    void aHigherTierThatSeesLessIsRefused(Matter matter) {
        ObjectNode policy = usual();
        Extent least = matter.extents().get(0);
        ((ObjectNode) policy.get("public")).put(matter.code(), Extent.WHOLE.code());
        ((ObjectNode) policy.get("legitimate-interest")).put(matter.code(), least.code());

        assertThatThrownBy(() -> DisclosurePolicy.parse(policy.toString()))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessage(
                        "\"legitimate-interest.%s\" is at least whole, which the tier below it sees, not %s: a higher tier"
                                + " never sees less.",
                        matter.code(), least.code());
    }

    @ParameterizedTest
    @EnumSource(Matter.class)
    void aMatterOnWhichNothingIsDecidedIsRefused(Matter matter) {
        ObjectNode policy = usual();
        ((ObjectNode) policy.get("authority")).remove(matter.code());

        assertThatThrownBy(() -> DisclosurePolicy.parse(policy.toString()))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessage(
                        "\"authority.%s\" is %s; it is missing.",
                        matter.code(),
                        matter.extents().stream().map(Extent::code).collect(Collectors.joining(" or ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "legitimate-interest", "obliged-entity", "authority"})
    void aTierThatIsMissingIsRefused(String tier) {
        ObjectNode policy = usual();
        policy.remove(tier);

        assertThatThrownBy(() -> DisclosurePolicy.parse(policy.toString()))
                .hasMessage("\"%s\" is an object with what this tier sees; it is missing.", tier);
    }

    @Test
    void whatTheOperatorSeesIsNotForAPolicyToSay() {
        ObjectNode policy = usual();
        policy.set("operator", policy.get("authority"));

        assertThatThrownBy(() -> DisclosurePolicy.parse(policy.toString()))
                .hasMessage(
                        "\"operator\" is nothing that a policy knows (tier): expected were public, legitimate-interest,"
                                + " obliged-entity, authority.");
    }

    @Test
    void aMatterThatNobodyKnowsIsRefused() {
        ObjectNode policy = usual();
        ((ObjectNode) policy.get("public")).put("birthdate", "hidden");

        assertThatThrownBy(() -> DisclosurePolicy.parse(policy.toString()))
                .hasMessageStartingWith(
                        "\"birthdate\" is nothing that a policy knows (public): expected were names, birthDate,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"week\"", "\"WHOLE\"", "\"country\"", "true", "null", "3", "[\"month\"]", "{}"})
    void anExtentThatTheMatterCannotHaveIsRefused(String extent) {
        ObjectNode policy = usual();
        ((ObjectNode) policy.get("public")).set("birthDate", new JsonMapper().readTree(extent));

        assertThatThrownBy(() -> DisclosurePolicy.parse(policy.toString()))
                .hasMessage("\"public.birthDate\" is hidden or year or month or whole, not %s.", extent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"public\"", "{} {}", "{\"public\":{},\"public\":{}}"})
    void whatIsNoPolicyAtAllIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> DisclosurePolicy.parse(text))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageMatching("(?s)The policy is .+");
    }

    @Test
    void aPolicyWithoutEndIsNotRead() {
        assertThatThrownBy(() -> DisclosurePolicy.parse(" ".repeat(100_000)))
                .hasMessage("A policy has at most 65,536 characters, not 100,000.");
    }

    @Test
    void everyTierSeesNoLessThanTheOneBelow() {
        Map<Viewer, Disclosure> tiers = Arrays.stream(Viewer.values())
                .collect(Collectors.toMap(viewer -> viewer, DisclosurePolicy.usual()::to));
        for (Matter matter : Matter.values()) {
            assertThat(Arrays.stream(Viewer.values())
                            .map(viewer -> tiers.get(viewer).extent(matter)))
                    .isSorted();
        }
    }

    private static ObjectNode usual() {
        try (InputStream resource = DisclosurePolicy.class.getResourceAsStream("usual-policy.json")) {
            return (ObjectNode) new JsonMapper()
                    .readTree(new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
