package org.boreg.graph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "Zoé Łąkowska, zoe lakowska",
        "STRAẞE, strasse",
        "İSTANBUL ışık, istanbul isik",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "Сергей Ёлкин, сергеи елкин",
        "أحمد, احمد",
        "ｆｕｌｌ ｗｉｄｔｈ, full width",
        "東方貿易, 东方贸易",
        "ガイド, ガイド",
        "한국, 한국",
        "राम, राम"
    })
    void accentsCaseAndVariantsAreFolded(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Жуков, zhukov",
        "Хрущёв, khrushchev",
        "Гриценко, hrytsenko",
        "Δημήτρης, dimitris",
        "東方, dongfang",
        "さくら, sakura",
        "Պետրոսյան, petrosyan",
        "დავით, davit"
    })
    void wordsAreAlsoKeptInLatinLetters(String name, String latin) {
        assertThat(NameWords.of(name).get(0).forms()).contains(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "severnyy, severny",
        "zhukov, zukov",
        "sergeyev, sergeev",
        "shcherbakov, scherbakov",
        "tsvetkov, cvetkov"
    })
    void transliterationsOfOneNameSoundTheSame(String one, String other) {
        assertThat(SoundKey.of(one)).isEqualTo(SoundKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Amber Quay Ltd, ltd",
        "Amber Quay Limited, ltd",
        "Muster GmbH & Co. KG, gmbhcokg",
        "Cobre S.A. de C.V., sadecv",
        "Bursztyn Sp. z o.o., spzoo",
        "ООО Северный Ветер, ооо",
        "東京商事株式会社, 株式会社",
        "שמש בע\"מ, בעמ"
    })
    void legalFormsAreTakenOffWhicheverWayTheyAreWritten(String name, String form) {
        assertThat(LegalForms.split(NameWords.of(name), false).forms()).containsExactly(FoldedText.of(form));
    }

    @Test
    void aPersonHasNoLegalForm() {
        assertThat(LegalForms.split(NameWords.of("Mr Jan As"), true).core())
                .extracting(NameWord::folded)
                .containsExactly("jan", "as");
    }

    @Test
    void theOrderOfNamesMakesNoDifference() {
        Map<String, Object> one =
                SearchFields.of("entity", List.of("Amber", "Янтарь"), List.of("Quay", "Pier"), List.of("A:1", "B:02"));

        assertThat(SearchFields.of(
                        "entity", List.of("Янтарь", "Amber"), List.of("Pier", "Quay"), List.of("B:02", "A:1")))
                .isEqualTo(one);
    }

    @Test
    void aPersonsIdentifiersAreNotAmongWhatIsSearched() {
        assertThat(SearchFields.of("person", List.of("Ada Marrow"), List.of(), List.of("IE-TAX:TAX-998877"))
                        .toString())
                .doesNotContain("998877");
        assertThat(SearchFields.of("entity", List.of("Amber"), List.of(), List.of("GB-COH:01234567")))
                .containsEntry(SearchFields.IDENTIFIERS, List.of("01234567", "1234567", "gbcoh01234567"));
    }

    @Test
    void whatIsWrittenForANameCanBeReadAgain() {
        for (String name : List.of("Amber O'Brien-Quay Ltd", "ООО Северный Ветер", "東京商事株式会社", "김민수", "Ünlü J.P. Ø")) {
            IndexedName written = IndexedName.of(name, false, true);

            assertThat(IndexedName.parse(written.text())).isEqualTo(written);
        }
    }
}
