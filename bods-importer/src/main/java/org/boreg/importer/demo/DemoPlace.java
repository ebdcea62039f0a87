package org.boreg.importer.demo;

import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the invented companies are registered: the country, its list in org-id.guide, how its company numbers look, and
 * a usual legal form. The numbers have the right form and check digits but lie in ranges that nobody has been given.
 */
enum DemoPlace {
    AE("United Arab Emirates", "AE-DMCC", "DMCC", n -> "DMCC" + (990_000 + n)),
    AU("Australia", "AU-ASIC", "Pty Ltd", n -> {
        String eight = digits(99_000_000L + n, 8);
        return eight + (10 - CheckDigits.weighted(eight, 8, 7, 6, 5, 4, 3, 2, 1) % 10) % 10;
    }),
    BE("Belgium", "BE-BCE_KBO", "BV", n -> {
        long eight = 19_900_000L + n;
        return digits(eight, 8) + digits(97 - eight % 97, 2);
    }),
    BR("Brazil", "BR-CNPJ", "Ltda", n -> CheckDigits.brazilian(digits(99_000_000L + n, 8) + "0001")),
    CH("Switzerland", "CH-FDJP", "AG", n -> {
        String nine = withCheckDigit(99_000_000L + 7L * n, 8, CheckDigits::weighted, 5, 4, 3, 2, 7, 6, 5, 4);
        return "CHE-" + nine.substring(0, 3) + "." + nine.substring(3, 6) + "." + nine.substring(6);
    }),
    CN("China", "CN-USCI", "Co., Ltd.", n -> CheckDigits.chinese("310000", digits(99_000_000L + n, 8))),
    CY("Cyprus", "CY-DRCOR", "Limited", n -> "HE" + (900_000 + n)),
    CZ("Czechia", "CZ-ICO", "s.r.o.", n -> {
        String seven = digits(9_900_000L + n, 7);
        return seven + (11 - CheckDigits.weighted(seven, 8, 7, 6, 5, 4, 3, 2) % 11) % 10;
    }),
    DK(
            "Denmark",
            "DK-CVR",
            "ApS",
            n -> withCheckDigit(9_900_000L + 7L * n, 7, CheckDigits::weighted, 2, 7, 6, 5, 4, 3, 2)),
    EE("Estonia", "EE-RIK", "OÜ", n -> {
        String seven = digits(1_900_000L + n, 7);
        int[] first = {1, 2, 3, 4, 5, 6, 7};
        int[] second = {3, 4, 5, 6, 7, 8, 9};
        return seven + CheckDigits.mod11TwoRows(seven, first, second);
    }),
    ET("Ethiopia", "ET-TIN", "PLC", n -> digits(990_000_000L + n, 10)),
    FI("Finland", "FI-PRO", "Oy", n -> {
        String eight = withCheckDigit(9_000_000L + 7L * n, 7, CheckDigits::weighted, 7, 9, 10, 5, 8, 4, 2);
        return eight.substring(0, 7) + "-" + eight.substring(7);
    }),
    FR("France", "FR-RCS", "SARL", n -> {
        String eight = digits(99_900_000L + n, 8);
        return eight + CheckDigits.luhn(eight);
    }),
    GB("United Kingdom", "GB-COH", "Ltd", n -> digits(90_000_000L + n, 8)),
    GE("Georgia", "GE-NAPR", "LLC", n -> digits(499_000_000L + n, 9)),
    GR("Greece", "GR-CR", "A.E.", n -> digits(990_000_000L + n, 9) + "000"),
    HK("Hong Kong", "HK-CR", "Limited", n -> digits(9_900_000L + n, 7)),
    IE("Ireland", "IE-CRO", "DAC", n -> digits(990_000L + n, 6)),
    JE("Jersey", "JE-FSC", "Limited", n -> digits(900_000L + n, 6)),
    JP("Japan", "JP-JCN", "KK", n -> {
        String twelve = digits(990_001_000_000L + n, 12);
        return CheckDigits.japanese(twelve) + twelve;
    }),
    KY("Cayman Islands", null, "Ltd.", n -> digits(990_000L + n, 6)),
    LU("Luxembourg", "LU-RCS", "S.à r.l.", n -> "B" + (900_000 + n)),
    MT("Malta", "MT-CR", "Ltd", n -> "C" + (900_000 + n)),
    MU("Mauritius", "MU-CR", "Ltd", n -> "C" + (990_000 + n)),
    NG("Nigeria", "NG-CAC", "Limited", n -> "RC" + (9_900_000 + n)),
    NL("Netherlands", "NL-KVK", "B.V.", n -> digits(99_000_000L + n, 8)),
    NO(
            "Norway",
            "NO-BRC",
            "AS",
            n -> withCheckDigit(95_000_000L + 7L * n, 8, CheckDigits::weighted, 3, 2, 7, 6, 5, 4, 3, 2)),
    NZ("New Zealand", "NZ-CO", "Limited", n -> digits(9_900_000L + n, 7)),
    PA("Panama", "PA-PRP", "S.A.", n -> digits(155_990_000L + n, 9)),
    PL("Poland", "PL-KRS", "sp. z o.o.", n -> digits(9_900_000L + n, 10)),
    PT("Portugal", "PT-NIPPC", "Lda", n -> {
        String eight = digits(59_900_000L + n, 8);
        int check = 11 - CheckDigits.weighted(eight, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return eight + (check > 9 ? 0 : check);
    }),
    SE("Sweden", "SE-ON", "AB", n -> {
        String nine = digits(559_900_000L + n, 9);
        return nine.substring(0, 6) + "-" + nine.substring(6) + CheckDigits.luhn(nine);
    }),
    SG("Singapore", "SG-ACRA", "Pte. Ltd.", n -> {
        String nine = "2019" + digits(90_000L + n, 5);
        return nine + "ZKCMDNERGWH".charAt(CheckDigits.weighted(nine, 10, 8, 6, 4, 9, 7, 5, 3, 1) % 11);
    }),
    TR("Türkiye", "TR-VKN", "A.Ş.", n -> {
        String nine = digits(990_000_000L + n, 9);
        return nine + CheckDigits.turkish(nine);
    }),
    UA("Ukraine", "UA-EDR", "LLC", n -> {
        String seven = digits(4_990_000L + n, 7);
        int[] first = {7, 1, 2, 3, 4, 5, 6};
        int[] second = {9, 3, 4, 5, 6, 7, 8};
        return seven + CheckDigits.mod11TwoRows(seven, first, second);
    }),
    US("United States of America", "US-DE_CR", "LLC", n -> digits(9_900_000L + n, 7)),
    VG("Virgin Islands (British)", null, "Limited", n -> digits(9_900_000L + n, 7)),
    VN(
            "Viet Nam",
            "VN-TIN",
            "TNHH",
            n -> firstThatFits(
                    990_000_000L + 7L * n,
                    9,
                    nine -> 10 - CheckDigits.weighted(digits(nine, 9), 31, 29, 23, 19, 17, 13, 7, 5, 3) % 11)),
    ZA("South Africa", "ZA-CIP", "(Pty) Ltd", n -> "2018/" + digits(990_000L + n, 6) + "/07");

    private final String country;
    private final @Nullable String scheme;
    private final String legalForm;
    private final IntFunction<String> numbering;

    DemoPlace(String country, @Nullable String scheme, String legalForm, IntFunction<String> numbering) {
        this.country = country;
        this.scheme = scheme;
        this.legalForm = legalForm;
        this.numbering = numbering;
    }

    /** The country's English short name; its ISO 3166-1 code is {@link #name()}. */
    String country() {
        return country;
    }

    /** Its list in org-id.guide, or null where that has none for companies: there only an LEI is a strong identifier. */
    @Nullable
    String scheme() {
        return scheme;
    }

    String legalForm() {
        return legalForm;
    }

    /** The n-th company number, n from 0 to 9,999; different n give different numbers. */
    String companyNumber(int n) {
        return numbering.apply(n);
    }

    /** The LEI of the n-th company; 9999 is the prefix of no issuer. */
    String lei(int n) {
        return CheckDigits.lei("999900" + name() + digits(n, 10));
    }

    static String digits(long number, int length) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    /** Modulus 11 numbers: bases whose check digit would be 10 are never given out, the next base is. */
    private static String withCheckDigit(long base, int length, WeightedSum sum, int... weights) {
        return firstThatFits(base, length, b -> (11 - sum.of(digits(b, length), weights) % 11) % 11);
    }

    private static String firstThatFits(long base, int length, LongUnaryOperator checkDigit) {
        long fitting = base;
        while (checkDigit.applyAsLong(fitting) > 9) {
            fitting++;
        }
        return digits(fitting, length) + checkDigit.applyAsLong(fitting);
    }

    private interface WeightedSum {
        int of(String digits, int... weights);
    }
}
