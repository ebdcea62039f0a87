package org.boreg.bods.validation.dataset;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.InterestType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The types of interests of all versions as numbers, which are those of 0.4 from 1 on. */
final class StakeType {

    static final int UNKNOWN_CODE = 0;
    static final int ABSENT = 31;

    /** BODS 0.4, Representing trusts, and nominations: who is party to one has one of these interests. */
    private static final Set<InterestType> OF_TRUSTS = EnumSet.of(
            InterestType.SETTLOR,
            InterestType.TRUSTEE,
            InterestType.PROTECTOR,
            InterestType.BENEFICIARY_OF_LEGAL_ARRANGEMENT,
            InterestType.OTHER_INFLUENCE_OR_CONTROL);

    private static final Set<InterestType> OF_NOMINATIONS = EnumSet.of(InterestType.NOMINEE, InterestType.NOMINATOR);

    /** These do not say what the interest is. */
    private static final Set<InterestType> UNSAID =
            EnumSet.of(InterestType.UNKNOWN_INTEREST, InterestType.UNPUBLISHED_INTEREST);

    private static final Set<InterestType> OF_TRUSTS_ALONE =
            EnumSet.of(InterestType.SETTLOR, InterestType.TRUSTEE, InterestType.PROTECTOR);

    private static final Set<InterestType> OWNING = EnumSet.of(
            InterestType.SHAREHOLDING,
            InterestType.VOTING_RIGHTS,
            InterestType.APPOINTMENT_OF_BOARD,
            InterestType.OTHER_INFLUENCE_OR_CONTROL,
            InterestType.RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION,
            InterestType.RIGHTS_TO_PROFIT_OR_INCOME,
            InterestType.CONTROL_VIA_COMPANY_RULES_OR_ARTICLES,
            InterestType.CONTROL_BY_LEGAL_FRAMEWORK);

    private static final int TRUST_TYPES = bits(OF_TRUSTS) | bits(UNSAID);
    private static final int NOMINATION_TYPES = bits(OF_NOMINATIONS) | bits(UNSAID);
    private static final int NOMINEES = bits(OF_NOMINATIONS);
    private static final int TRUSTEES = bits(OF_TRUSTS_ALONE);
    private static final int OWNERS = bits(OWNING);

    private static final Map<String, Integer> BY_CODE = byCode();

    static int of(@Nullable JsonNode type) {
        return type != null && type.isString() ? BY_CODE.getOrDefault(type.stringValue(), UNKNOWN_CODE) : ABSENT;
    }

    static int of(InterestType type) {
        return type.ordinal() + 1;
    }

    /** Its code in 0.4; only of what {@link #isCode} says is one. */
    static String code(int type) {
        return InterestType.values()[type - 1].code();
    }

    static boolean isCode(int type) {
        return type > UNKNOWN_CODE && type < ABSENT;
    }

    static boolean isOfNomination(int type) {
        return has(NOMINEES, type);
    }

    /** Whether only a trust has such parties. */
    static boolean isOfTrust(int type) {
        return has(TRUSTEES, type);
    }

    static boolean isAllowedInTrust(int type) {
        return !isCode(type) || has(TRUST_TYPES, type);
    }

    static boolean isAllowedInNomination(int type) {
        return !isCode(type) || has(NOMINATION_TYPES, type);
    }

    static boolean isOwnership(int type) {
        return has(OWNERS, type);
    }

    private static boolean has(int bits, int type) {
        return (bits & 1 << type) != 0;
    }

    private static int bits(Set<InterestType> types) {
        return types.stream().mapToInt(type -> 1 << of(type)).sum();
    }

    private static Map<String, Integer> byCode() {
        Map<String, Integer> codes = new HashMap<>();
        for (InterestType type : InterestType.values()) {
            codes.put(type.code(), of(type));
            codes.put(type.name().toLowerCase(Locale.ROOT).replace('_', '-'), of(type));
        }
        // As 0.1 and 0.2 called them.
        codes.put("influence-or-control", of(InterestType.OTHER_INFLUENCE_OR_CONTROL));
        codes.put("other-influence-or-control-of-trust", of(InterestType.OTHER_INFLUENCE_OR_CONTROL));
        codes.put("settlor-of-trust", of(InterestType.SETTLOR));
        codes.put("trustee-of-trust", of(InterestType.TRUSTEE));
        codes.put("protector-of-trust", of(InterestType.PROTECTOR));
        codes.put("beneficiary-of-trust", of(InterestType.BENEFICIARY_OF_LEGAL_ARRANGEMENT));
        codes.put("rights-to-surplus-assets", of(InterestType.RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION));
        return Map.copyOf(codes);
    }

    private StakeType() {}
}
