package org.boreg.bods.version;

import java.util.HashMap;
import java.util.Map;
import org.boreg.bods.model.AddressType;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.NameType;
import org.boreg.bods.model.UnspecifiedReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the codes of BODS 0.1 to 0.3 are called in 0.4. A code that no version has stays as it is. */
final class OldCodes {

    static final Map<String, String> INTEREST_TYPES = interestTypes();

    static final Map<String, String> REASONS = kebabs(UnspecifiedReason.values());

    /** The kinds of alias that 0.1 tells apart are one in 0.2 and later. */
    static final Map<String, String> NAME_TYPES = Map.of(
            "individual", NameType.LEGAL.code(),
            "alias", NameType.ALTERNATIVE.code(),
            "aka", NameType.ALTERNATIVE.code(),
            "nick", NameType.ALTERNATIVE.code());

    static final Map<String, String> ADDRESS_TYPES = Map.of("home", AddressType.RESIDENCE.code());

    static JsonNode renamed(Map<String, String> names, JsonNode code) {
        String name = code.isString() ? names.get(code.stringValue()) : null;
        return name == null ? code : StringNode.valueOf(name);
    }

    private static Map<String, String> interestTypes() {
        Map<String, String> names = kebabs(InterestType.values());
        names.put("influence-or-control", InterestType.OTHER_INFLUENCE_OR_CONTROL.code());
        names.put("other-influence-or-control-of-trust", InterestType.OTHER_INFLUENCE_OR_CONTROL.code());
        names.put("settlor-of-trust", InterestType.SETTLOR.code());
        names.put("trustee-of-trust", InterestType.TRUSTEE.code());
        names.put("protector-of-trust", InterestType.PROTECTOR.code());
        names.put("beneficiary-of-trust", InterestType.BENEFICIARY_OF_LEGAL_ARRANGEMENT.code());
        names.put("rights-to-surplus-assets", InterestType.RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION.code());
        return names;
    }

    private static Map<String, String> kebabs(Code[] codes) {
        Map<String, String> names = new HashMap<>();
        for (Code code : codes) {
            names.put(code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), code.code());
        }
        return names;
    }

    private OldCodes() {}
}
