package org.boreg.importer.demo;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invented names of places, companies and people. */
final class DemoNames {

    private static final List<String> STREETS = List.of(
            "Quillwater Lane",
            "Old Tannery Row",
            "Heronsgate",
            "Marlpit Street",
            "Lanternyard",
            "Saffron Quay",
            "Ropewalk Square",
            "Thistledown Avenue",
            "Copperbeech Road",
            "Ferryman's Steps",
            "Larkspur Terrace");
    private static final List<String> TOWNS = List.of(
            "Larkhaven",
            "Port Ellerby",
            "Brindlemoor",
            "Westrick",
            "Osterfjell",
            "Santa Velara",
            "Novograd Dolny",
            "Kallipetra",
            "Tessendorp",
            "Valmirande",
            "Grimsholt",
            "Aldersea",
            "Mirovina");
    private static final List<String> FIRST = List.of(
            "Amber",
            "Brackish",
            "Cinder",
            "Dunlin",
            "Elder",
            "Fallow",
            "Gannet",
            "Hazel",
            "Indigo",
            "Juniper",
            "Kestrel",
            "Linden",
            "Marram",
            "Nettle",
            "Osprey",
            "Pewter",
            "Quarry",
            "Russet",
            "Sable",
            "Tansy",
            "Umber",
            "Verdant",
            "Willow",
            "Yarrow",
            "Zephyr");
    private static final List<String> SECOND = List.of(
            "brook", "combe", "dale", "field", "gate", "hollow", "keld", "marsh", "mere", "ridge", "shaw", "stead",
            "thorpe", "wick", "wold");
    private static final List<String> TRADES = List.of(
            "Bakery",
            "Ceramics",
            "Logistics",
            "Orchards",
            "Software",
            "Timber",
            "Analytics",
            "Textiles",
            "Breweries",
            "Surveying",
            "Joinery",
            "Property",
            "Shipping",
            "Pharma",
            "Robotics",
            "Catering",
            "Glassworks",
            "Energy",
            "Instruments",
            "Media",
            "Printworks",
            "Fisheries",
            "Consulting",
            "Holdings");

    private DemoNames() {}

    /** What people of one part of the world are called; family names are compounds that nobody should bear. */
    enum Culture {
        ENGLISH(
                List.of("Ada", "Rowan", "Imogen", "Callum", "Beatrix", "Desmond", "Philippa", "Tobias", "Winifred"),
                List.of(
                        "Thornquist",
                        "Averdale",
                        "Pennyfeather-Holm",
                        "Larkmoor",
                        "Ashgrove-Bell",
                        "Wexcombe",
                        "Quillby",
                        "Marchbanksey")),
        DUTCH(
                List.of("Joost", "Marijke", "Pieter", "Anouk", "Sander", "Liesbeth", "Wouter", "Femke"),
                List.of(
                        "van der Wolkenmeer",
                        "Stormvaarder",
                        "de Zilverlink",
                        "Hazelhorstink",
                        "Duinwachter",
                        "ter Molenbries")),
        FRENCH(
                List.of("Aurélie", "Benoît", "Cécile", "Gaëtan", "Hélène", "Loïc", "Maëlys", "Théophile"),
                List.of("Boisvallon", "de Clairmarais", "Fontégrise", "Montferrière", "Rochebelande", "Vaucendrier")),
        NORDIC(
                List.of("Åsa", "Bjørn", "Sølvi", "Ingeborg", "Jørgen", "Päivi", "Øystein", "Torbjörn"),
                List.of("Fjellbekkmo", "Havsörnlund", "Isgårdsen", "Kråkenvik", "Nordlysgaard", "Sjöstensby")),
        SLAVIC(
                List.of("Bogusława", "Jiří", "Łucja", "Miroslav", "Oksana", "Przemysław", "Světlana", "Zdzisław"),
                List.of("Brzozowiecki", "Dąbrownicz", "Jasnogórczyk", "Křišťálek", "Miedziankowicz", "Żurawiński-Bór")),
        IBERIAN(
                List.of("Inês", "João", "Leonor", "Simão", "Catarina", "Nuno", "Graça", "Tomé"),
                List.of(
                        "Alvorada Pinheiral",
                        "da Serra Ventosa",
                        "Ribadouro Salgueiral",
                        "Montalvar Nogueirão",
                        "Vale de Cortiços")),
        HELLENIC(
                List.of("Anthoula", "Evangelos", "Kyriaki", "Leandros", "Melpomeni", "Stavros", "Thekla"),
                List.of("Asimolithos", "Chrysokampos", "Kallipetrakis", "Thalassinidis-Vorias", "Meltemiou")),
        TURKISH(
                List.of("Ayşegül", "Çağlar", "Gülşen", "İlker", "Ömür", "Şebnem", "Tuğrul"),
                List.of("Akçadağlıer", "Gümüşırmak", "Karayelkıran", "Tozkoparangil", "Yıldızsuyu")),
        AFRICAN(
                List.of("Abeni", "Chidubem", "Lindiwe", "Makena", "Sipho", "Wanjiku", "Yewande"),
                List.of("Adebanjokun", "Kiprotuny", "Mbulawezi", "Nkosazulu", "Okonjuwa", "Wamaitharu")),
        ASIAN(
                List.of("Akiho", "Bảo Ngọc", "Haruki", "Mei Xin", "Thuỳ Dương", "Wei Lun", "Yukiha"),
                List.of("Hoshigawara", "Kumogakure", "Ngô Thạch", "Oyamashiro", "Quách Lam", "Tan Siew Kee"));

        private final List<String> given;
        private final List<String> family;

        Culture(List<String> given, List<String> family) {
            this.given = given;
            this.family = family;
        }

        String given(int n) {
            return at(given, n);
        }

        String family(int n) {
            return at(family, n);
        }

        /** Where most people of a place come from. */
        static Culture of(DemoPlace place) {
            return switch (place) {
                case NL, BE -> DUTCH;
                case FR, LU, CH, MU -> FRENCH;
                case DK, NO, SE, FI, EE -> NORDIC;
                case PL, CZ, UA, GE -> SLAVIC;
                case PT, BR, PA -> IBERIAN;
                case GR, CY -> HELLENIC;
                case TR, AE -> TURKISH;
                case NG, ZA, ET -> AFRICAN;
                case JP, VN, SG, HK, CN -> ASIAN;
                case GB, IE, JE, MT, US, KY, VG, NZ, AU -> ENGLISH;
            };
        }
    }

    /** The n-th ordinary company; names repeat after some 9,000. */
    static String company(int n, DemoPlace place) {
        return at(FIRST, n) + at(SECOND, n / FIRST.size()) + " " + at(TRADES, n * 7) + " " + place.legalForm();
    }

    /** The n-th shelf company: a number instead of a trade, as it has none. */
    static String shelfCompany(int n, DemoPlace place) {
        return at(FIRST, n) + at(SECOND, n / FIRST.size() + 8) + " " + (n + 1) + " " + place.legalForm();
    }

    static ObjectNode address(String type, DemoPlace place, int n) {
        ObjectNode address = JsonNodeFactory.instance.objectNode().put("type", type);
        address.put("address", (1 + n % 89) + " " + at(STREETS, n) + ", " + at(TOWNS, n * 5));
        address.putObject("country").put("name", place.country()).put("code", place.name());
        return address;
    }

    /** Some day from 1988 to 2000, before anything the scenarios tell. */
    static String foundingDate(int n) {
        return (1988 + n % 13) + "-" + DemoPlace.digits(1 + n % 12, 2) + "-" + DemoPlace.digits(1 + n % 28, 2);
    }

    private static String at(List<String> list, int n) {
        return list.get(Math.floorMod(n, list.size()));
    }
}
