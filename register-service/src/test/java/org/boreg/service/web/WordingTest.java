package org.boreg.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.boreg.service.questions.InterestView;
import org.boreg.service.questions.InterestView.ShareView;
import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {

    private final Wording wording = new Wording(messages());

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void inSpanishNumbersDatesAndCodesAreSpanish() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("es"));

        assertThat(wording.range(new Range(12.5, 50, true, false)).replace('\u00a0', ' '))
                .isEqualTo("más del 12,5 % hasta el 50 %");
        assertThat(wording.date("1975-03-04")).isEqualTo("4 de marzo de 1975");
        assertThat(wording.date("1975-03")).isEqualTo("marzo de 1975");
        assertThat(wording.code("votingRights")).isEqualTo("derechos de voto");
        assertThat(wording.country("DE")).isEqualTo("Alemania");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Marrow, person, knownPerson, Ada Marrow",
        ", person, knownPerson, A natural person (not public)",
        ", person,, A natural person (not public)",
        ", person, anonymousPerson, anonymous person",
        ", entity, arrangement, trust or arrangement",
        ", undeclared,, Name not published",
    })
    void whoHasNoNameToShowIsCalledWhatTheyAre(
            @Nullable String name, String type, @Nullable String kind, String words) {
        assertThat(wording.name(name, type, kind)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "25, 50, true, false, more than 25 % up to 50 %",
        "25, 50, false, true, 25 % to less than 50 %",
        "25, 50, false, false, 25 % up to 50 %",
        "25, 50, true, true, more than 25 % to less than 50 %",
        "75, 100, true, false, more than 75 %",
        "75, 100, false, false, 75 % or more",
        "0, 25, false, false, up to 25 %",
        "0, 25, false, true, less than 25 %",
        "0, 100, false, false, not known",
        "0, 0, false, false, none",
        "33.333333, 33.333333, false, false, 33.3333 %",
        "100, 100, false, false, 100 %",
    })
    void aRangeIsSaidAsAPersonWould(double min, double max, boolean minExclusive, boolean maxExclusive, String words) {
        assertThat(wording.range(new Range(min, max, minExclusive, maxExclusive))
                        .replace('\u00a0', ' '))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1975-03-04, 4 March 1975",
        "1975-03, March 1975",
        "1975, 1975",
        "2024-02-29T10:00:00Z, 29 February 2024",
        "long ago, long ago",
        "2023-02-30, 2023-02-30",
    })
    void aDateIsSaidAsPreciselyAsItIsKnown(String date, String words) {
        assertThat(wording.date(date)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "shareholding, shareholding",
        "rightsGrantedByContract, rights granted by contract",
        "registeredEntity, registered company",
        "notInTheCodelist, not in the codelist",
    })
    void aCodeIsSaidInWords(String code, String words) {
        assertThat(wording.code(code)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"GB, United Kingdom", "gb, United Kingdom", "GB-ENG, GB-ENG", "??, Unknown Region"})
    void aCountryIsSaidByItsName(String code, String name) {
        assertThat(wording.country(code)).isEqualTo(name);
    }

    @Test
    void anInterestIsSaidWithHowMuchOfIt() {
        assertThat(wording.interest(interest("votingRights", "indirect", new BigDecimal("25.5"))))
                .isEqualTo("voting rights (indirect): 25.5\u00a0%");
        assertThat(wording.interest(interest(null, null, null))).isEqualTo("interest of a kind not stated");
    }

    private static InterestView interest(@Nullable String type, @Nullable String way, @Nullable BigDecimal exact) {
        ShareView share = exact == null ? null : new ShareView(exact, null, null, null, null);
        return new InterestView(type, way, null, null, share, null, null);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("org/boreg/service/web/words", "org/boreg/service/web/party/party");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
