package org.boreg.bods.model;

import java.util.Locale;
import java.util.Set;

/** What people write into a field for an identifier when there is none. */
public final class Placeholder {

    private static final String FILLING = "0-–—._/*?Xx#";

    private static final int LONGEST = 24;

    /** In the languages of registers that publish in this standard, and of their neighbours; without spaces, in upper case. */
    private static final Set<String> WORDS = Set.of(
            "NA",
            "N/A",
            "N.A.",
            "N.A",
            "N/D",
            "S/N",
            "S/D",
            "NONE",
            "NULL",
            "NIL",
            "UNKNOWN",
            "UNDEFINED",
            "UNSPECIFIED",
            "TBC",
            "TBA",
            "TBD",
            "PENDING",
            "MISSING",
            "NOTKNOWN",
            "NOTAVAILABLE",
            "NOTAPPLICABLE",
            "NOTPROVIDED",
            "NOTDISCLOSED",
            "NODATA",
            "NOID",
            "NINGUNO",
            "NINGUNA",
            "DESCONOCIDO",
            "DESCONOCIDA",
            "NOAPLICA",
            "NODISPONIBLE",
            "SINDATO",
            "SINDATOS",
            "PENDIENTE",
            "NENHUM",
            "NENHUMA",
            "DESCONHECIDO",
            "NÃOAPLICÁVEL",
            "NAOAPLICAVEL",
            "AUCUN",
            "AUCUNE",
            "INCONNU",
            "INCONNUE",
            "NÉANT",
            "NEANT",
            "NESSUNO",
            "SCONOSCIUTO",
            "UNBEKANNT",
            "KEINE",
            "KEINER",
            "GEEN",
            "ONBEKEND",
            "BRAK",
            "NIEZNANY",
            "INGEN",
            "UKENDT",
            "UKJENT",
            "OKÄND",
            "NEZNÁMÉ",
            "НЕТ",
            "НЕМАЄ",
            "ВІДСУТНІЙ",
            "НЕИЗВЕСТНО",
            "НЕВІДОМО",
            "无",
            "不详",
            "なし",
            "不明",
            "없음");

    private Placeholder() {}

    /** Whether this stands for the lack of an identifier, as {@code 0000}, {@code N/A} or {@code desconocido} do; also an empty text does. */
    public static boolean is(String id) {
        return isFilling(id) || id.length() <= LONGEST && !hasDigit(id) && WORDS.contains(clean(id));
    }

    /** None of the words has a digit, and nearly all identifiers have. */
    private static boolean hasDigit(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (Character.isDigit(id.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFilling(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (FILLING.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String id) {
        StringBuilder clean = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!Character.isWhitespace(c)) {
                clean.append(c);
            }
        }
        return clean.toString().toUpperCase(Locale.ROOT);
    }
}
