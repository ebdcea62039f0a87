package org.boreg.graph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Legal forms of companies, forms of address of people and the small words in names: they tell little of whom is meant. */
public final class LegalForms {

    private static final int MOST_WORDS = 6;

    /** Forms that mean the same are on one line. Written without spaces and dots, folded. */
    private static final String FORMS = """
            ltd limited ltdco coltd
            privatelimited pvtltd pteltd ptyltd pvt pte pty प्राइवेटलिमिटेड प्रालि लिमिटेड প্রাইভেটলিমিটেড
            plc publiclimitedcompany
            llc limitedliabilitycompany
            llp limitedliabilitypartnership
            lp limitedpartnership
            inc incorporated
            corp corporation
            co company companies cie compagnie
            gmbh gesellschaftmitbeschrankterhaftung gesmbh
            gmbhcokg gmbhundcokg cokg
            ag aktiengesellschaft
            kg kgaa ohg ug ek ev gbr eg se
            sa sociedadanonima sociedadeanonima societeanonyme
            sadecv sapidecv sabdecv
            sderldecv sderl srldecv
            sarl sarlu sas sasu snc eurl sci
            spa srl srls sapa
            sl slu slp sociedadlimitada
            ltda limitada eireli
            bv bvba nv vof cv
            ab hb as asa aps oy oyj ehf hf ou
            spzoo spj spk sro as kft zrt nyrt rt doo dd jdoo ood eood ad ead
            ооо обществосограниченнойответственностью ooo
            оао пао ао зао нао oao pao zao ao
            тов ат прат пп tov
            тоо тдо
            оод еоод ад еад доо дд
            ип чп
            αε ae
            επε epe
            ικε ike
            αβεε
            as anonimsirketi anonim sirketi limitedsirketi ltdsti sti
            בעמ
            שותפות
            شركه شرکت
            ذمم شمم شمخ شمك شمل مساهمه
            შპს სს
            սպը փբը բբը
            株式会社 株 kk kabushikikaisha
            有限会社 有
            合同会社
            有限公司 有限责任公司 公司
            股份有限公司 集团有限公司
            주식회사 주 유한회사
            บริษัท จำกัด จำกัดมหาชน มหาชน
            sdnbhd bhd tbk pt
            foundation stiftung stichting fondation fundacion fundacja
            """;

    private static final Map<String, String> CANONICAL = canonical();

    /** Those that stand at an end of an unspaced run; the longest first. */
    private static final List<String> UNSPACED = Stream.of(
                    "股份有限公司", "集团有限公司", "集團有限公司", "有限责任公司", "有限責任公司", "有限公司", "株式会社", "株式會社", "有限会社", "合同会社", "주식회사",
                    "유한회사", "บริษัท", "จำกัด", "公司")
            .toList();

    private static final Set<String> ADDRESS = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "herr", "frau", "ing", "esq");

    private static final Set<String> SMALL = Set.of(
            "and", "und", "et", "y", "e", "i", "the", "of", "de", "del", "la", "le", "di", "da", "do", "dos", "van",
            "von", "der", "den", "al", "el", "bin", "ibn", "и", "та", "και", "ו", "و");

    /**
     * A name's words with its legal forms apart.
     *
     * @param core what tells the company from others; never empty where the name is not
     * @param forms its legal forms, each as what it is short for or the same as
     */
    public record Split(List<NameWord> core, List<String> forms) {}

    /** Takes legal forms off both ends; from a person's name forms of address at its beginning. */
    public static Split split(List<NameWord> words, boolean isPerson) {
        int from = 0;
        int to = words.size();
        List<String> forms = new ArrayList<>();
        if (isPerson) {
            while (to - from > 1 && ADDRESS.contains(words.get(from).folded())) {
                forms.add(words.get(from++).folded());
            }
            return new Split(words.subList(from, to), forms);
        }
        boolean found = true;
        while (found) {
            found = false;
            for (int size = Math.min(MOST_WORDS, to - from - 1); size > 0 && !found; size--) {
                String last = CANONICAL.get(joined(words.subList(to - size, to)));
                String first = CANONICAL.get(joined(words.subList(from, from + size)));
                if (last != null) {
                    forms.add(last);
                    to -= size;
                    found = true;
                } else if (first != null) {
                    forms.add(first);
                    from += size;
                    found = true;
                }
            }
        }
        return new Split(words.subList(from, to), forms);
    }

    /** The form that stands for all that mean the same; the word itself where it is none. */
    public static String canonical(String folded) {
        return CANONICAL.getOrDefault(folded, folded);
    }

    /** Whether a word of a search has not to be in the name: a legal form, a form of address or a small word. */
    public static boolean tellsLittle(String folded) {
        return CANONICAL.containsKey(folded) || ADDRESS.contains(folded) || SMALL.contains(folded);
    }

    /** Where the legal forms and the rest of an unspaced run are. */
    static List<int[]> pieces(String name, int start, int end) {
        int from = start;
        int to = end;
        List<int[]> forms = new ArrayList<>();
        for (boolean found = true; found; ) {
            found = false;
            String rest = name.substring(from, to);
            for (String form : UNSPACED) {
                if (rest.length() > form.length() && rest.startsWith(form)) {
                    forms.add(new int[] {from, from + form.length()});
                    from += form.length();
                    found = true;
                    break;
                }
                if (rest.length() > form.length() && rest.endsWith(form)) {
                    forms.add(new int[] {to - form.length(), to});
                    to -= form.length();
                    found = true;
                    break;
                }
            }
        }
        forms.add(new int[] {from, to});
        forms.sort((one, other) -> Integer.compare(one[0], other[0]));
        return forms;
    }

    private static String joined(List<NameWord> words) {
        return words.stream().map(NameWord::folded).collect(Collectors.joining());
    }

    private static Map<String, String> canonical() {
        Map<String, String> canonical = new HashMap<>();
        FORMS.lines().forEach(line -> {
            List<String> same =
                    Arrays.stream(line.split(" ")).map(FoldedText::of).toList();
            same.forEach(form -> canonical.putIfAbsent(form, same.get(0)));
        });
        return Map.copyOf(canonical);
    }

    private LegalForms() {}
}
