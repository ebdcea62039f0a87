package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private final Addresses flat = new Addresses(Layout.FLAT);
    private final Addresses records = new Addresses(Layout.RECORDS);
    private final EntitySubtypes subtypes = new EntitySubtypes();

    @Test
    void personsLiveAndEntitiesAreRegistered() {
        String addresses = "{'type': 'registered'}, {'type': 'residence'}, {'type': 'home'}, {'type': null}, {}, 'x'";

        assertThat(ofOld("entityStatement", addresses))
                .containsExactly(
                        "wrong_address_type_used /addresses/1/type",
                        "wrong_address_type_used /addresses/2/type",
                        "wrong_address_type_used /addresses/3/type");
        assertThat(ofOld("personStatement", addresses))
                .containsExactly(
                        "wrong_address_type_used /addresses/0/type",
                        "wrong_address_type_used /addresses/2/type",
                        "wrong_address_type_used /addresses/3/type");
        assertThat(ofOld("ownershipOrControlStatement", addresses)).isEmpty();
    }

    @Test
    void anAlternativeAddressIsAnAlternativeToAnother() {
        String code = "alternative_address_with_no_other_address_types /addresses/0/type";

        assertThat(ofOld("personStatement", "{'type': 'alternative'}")).containsExactly(code);
        assertThat(ofOld("personStatement", "{'type': 'alternative'}, {}")).containsExactly(code);
        assertThat(ofOld("personStatement", "{'type': 'alternative'}, {'type': 'residence'}"))
                .isEmpty();
        assertThat(ofOld("personStatement", "{'type': 'residence'}")).isEmpty();
        assertThat(ofOld("personStatement", "")).isEmpty();
    }

    @Test
    void theSameHoldsForRecords() {
        String code = "alternative_address_alone /recordDetails/addresses/1/type";

        assertThat(ofRecord("entity", "{'type': 'alternative'}, {'type': 'alternative'}"))
                .containsExactly(code);
        assertThat(ofRecord("person", "{'type': 'alternative'}, {'type': 'alternative'}"))
                .containsExactly(code);
        assertThat(ofRecord("person", "{'type': 'alternative'}, {'type': 'service'}"))
                .isEmpty();
        assertThat(ofRecord("relationship", "{'type': 'alternative'}")).isEmpty();
    }

    @Test
    void anAddressOfARecordThatSaysNoKindMayBeTheOther() {
        assertThat(ofRecord("person", "{'type': 'alternative'}, {'address': 'Invented Town'}"))
                .isEmpty();
    }

    @Test
    void theSubtypeOfAnEntityBeginsWithItsType() {
        String entity = """
                {'statementType': 'entityStatement', 'entityType': %s, 'entitySubtype': {'generalCategory': %s}}""";
        String code = "statement_entity_type_and_entity_sub_type_do_not_align /entitySubtype/generalCategory";

        assertThat(Told.by(subtypes, entity.formatted("'stateBody'", "'stateBody-stateAgency'")))
                .isEmpty();
        assertThat(Told.by(subtypes, entity.formatted("'stateBody'", "''"))).isEmpty();
        assertThat(Told.by(subtypes, entity.formatted("'stateBody'", "7"))).isEmpty();
        assertThat(Told.by(subtypes, entity.formatted("'state'", "'stateBody-stateAgency'")))
                .containsExactly(code);
        assertThat(Told.by(subtypes, entity.formatted("null", "'stateBody-stateAgency'")))
                .containsExactly(code);
    }

    private List<String> ofOld(String type, String addresses) {
        return Told.by(flat, "{'statementType': '" + type + "', 'addresses': [" + addresses + "]}");
    }

    private List<String> ofRecord(String type, String addresses) {
        return Told.by(records, "{'recordType': '" + type + "', 'recordDetails': {'addresses': [" + addresses + "]}}");
    }
}
