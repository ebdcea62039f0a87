package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.finding.FindingCode.ENTITY_WITHOUT_NAME;
import static org.boreg.bods.finding.FindingCode.PERSON_WITHOUT_NAME;
import static org.boreg.bods.finding.FindingCode.STATE_WITHOUT_JURISDICTION;
import static org.boreg.bods.finding.FindingCode.UNSPECIFIED_ENTITY_WITHOUT_REASON;
import static org.boreg.bods.finding.FindingCode.UNSPECIFIED_PERSON_WITHOUT_REASON;

import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final Said REASONS =
            Said.about(UNSPECIFIED_PERSON_WITHOUT_REASON, UNSPECIFIED_ENTITY_WITHOUT_REASON);

    private static final Said NAMES = Said.about(PERSON_WITHOUT_NAME, ENTITY_WITHOUT_NAME);

    @Test
    void whoIsUnspecifiedIsSoForAReason() {
        assertThat(REASONS.ofPerson("{'personType': 'unknownPerson'}"))
                .containsExactly("unspecified_person_without_reason /recordDetails");
        assertThat(REASONS.ofPerson("{'personType': 'knownPerson'}")).isEmpty();
        assertThat(REASONS.ofPerson(
                        "{'personType': 'unknownPerson', 'unspecifiedPersonDetails': {'reason': 'unknown'}}"))
                .isEmpty();
        assertThat(REASONS.ofEntity("{'entityType': {'type': 'anonymousEntity'}}"))
                .containsExactly("unspecified_entity_without_reason /recordDetails");
        assertThat(REASONS.ofEntity("{'entityType': {'type': 'unknownEntity'}, 'unspecifiedEntityDetails': {}}"))
                .isEmpty();
    }

    @Test
    void theReasonHadAnotherNameInTheFirstVersion() {
        String entity = "{'statementType': 'entityStatement', 'entityType': 'unknownEntity', '%s': %s}";

        assertThat(REASONS.of(BodsVersion.V0_1, entity.formatted("missingInfoReason", "'exempt'")))
                .isEmpty();
        assertThat(REASONS.of(BodsVersion.V0_1, entity.formatted("missingInfoReason", "' '")))
                .containsExactly("unspecified_entity_without_reason ");
        assertThat(REASONS.of(BodsVersion.V0_2, entity.formatted("missingInfoReason", "'exempt'")))
                .containsExactly("unspecified_entity_without_reason ");
        assertThat(REASONS.of(BodsVersion.V0_2, entity.formatted("unspecifiedEntityDetails", "{'reason': 'unknown'}")))
                .isEmpty();
    }

    @Test
    void aKnownPersonHasAName() {
        String where = "person_without_name /recordDetails";
        assertThat(NAMES.ofPerson("{'personType': 'knownPerson'}")).containsExactly(where);
        assertThat(NAMES.ofPerson("{'personType': 'knownPerson', 'names': [{'fullName': ' '}, null]}"))
                .containsExactly(where);
        assertThat(NAMES.ofPerson("{'personType': 'knownPerson', 'names': [{}, {'familyName': 'Quintana'}]}"))
                .isEmpty();
        assertThat(NAMES.ofPerson("{'personType': 'anonymousPerson'}")).isEmpty();
        assertThat(NAMES.ofPerson("{}")).isEmpty();
    }

    @Test
    void aKnownEntityHasAName() {
        assertThat(NAMES.ofEntity("{'entityType': {'type': 'registeredEntity'}}"))
                .containsExactly("entity_without_name /recordDetails");
        assertThat(NAMES.ofEntity("{'entityType': {'type': 'registeredEntity'}, 'name': 'Larkspur'}"))
                .isEmpty();
        assertThat(NAMES.ofEntity("{'entityType': {'type': 'legalEntity'}, 'alternateNames': [' ', 'Larkspur']}"))
                .isEmpty();
        assertThat(NAMES.ofEntity("{'entityType': {'type': 'arrangement'}}")).isEmpty();
        assertThat(NAMES.of(BodsVersion.V0_1, "{'statementType': 'entityStatement', 'entityType': 'legalEntity'}"))
                .containsExactly("entity_without_name ");
    }

    @Test
    void aStateSaysWhichStateItIs() {
        Said said = Said.about(STATE_WITHOUT_JURISDICTION);
        assertThat(said.ofEntity("{'entityType': {'type': 'stateBody'}, 'jurisdiction': {}}"))
                .containsExactly("state_without_jurisdiction /recordDetails");
        assertThat(said.ofEntity("{'entityType': {'type': 'state'}, 'jurisdiction': {'name': 'Spain'}}"))
                .isEmpty();
        assertThat(said.ofEntity("{'entityType': {'type': 'registeredEntity'}}"))
                .isEmpty();
        assertThat(said.of(BodsVersion.V0_3, "{'statementType': 'entityStatement', 'entityType': 'state'}"))
                .containsExactly("state_without_jurisdiction ");
        assertThat(said.of(BodsVersion.V0_2, "{'statementType': 'entityStatement', 'entityType': 'state'}"))
                .isEmpty();
    }
}
