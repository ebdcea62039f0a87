package org.boreg.bods.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"})
    void aDayOfTheCalendarIsADate(String text) {
        assertThat(Formats.isDate(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-02-29",
                "1900-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-04-31",
                "2024-05-00",
                "0000-01-01",
                "2024-5-31",
                "20240531",
                "2024-05-31\n",
                " 2024-05-31",
                "2024-05-31T09:30:00Z",
                "2024-W22-5",
                "\u0662\u0660\u0662\u0664-05-31",
                "+024-05-31",
                "2024/05/31"
            })
    void anythingElseIsNoDate(String text) {
        assertThat(Formats.isDate(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-31T09:30:00Z",
                "2024-05-31t09:30:00z",
                "2024-05-31T23:59:59.999999999+23:59",
                "2024-05-31T00:00:00.1-00:00"
            })
    void aTimeWithItsZoneIsADateTime(String text) {
        assertThat(Formats.isDateTime(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-31",
                "2024-05-31T09:30:00",
                "2024-05-31T09:30Z",
                "2024-05-31 09:30:00Z",
                "2024-05-31T24:00:00Z",
                "2024-05-31T09:60:00Z",
                "2024-05-31T23:59:60Z",
                "2024-05-31T09:30:00.Z",
                "2024-05-31T09:30:00.5",
                "2024-05-31T09:30:00+24:00",
                "2024-05-31T09:30:00+0100",
                "2024-05-31T09:30:00+01",
                "2024-02-30T09:30:00Z",
                "2024-05-31T09:30:00Z\n",
                "2024-05-31T09:30:00ZZ",
                "2024-05-31T09-30:00Z",
                "2024-05-31T09:30:00,5Z"
            })
    void aTimeWithoutZoneOrOutsideTheDayIsNoDateTime(String text) {
        assertThat(Formats.isDateTime(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://register.example/1?a=b/c?d#e/f?g",
                "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66",
                "mailto:a@b.example",
                "http://user:pass@register.example:8080/",
                "http://register.example:",
                "http://",
                "http:",
                "a+b-c.1:x",
                "file:///etc",
                "http://[::1]:80/",
                "http://[2001:db8::7]/",
                "http://[::ffff:192.0.2.1]",
                "http://[1:2:3:4:5:6:7:8]",
                "http://[1:2:3:4:5:6:192.0.2.1]",
                "http://[v1.a:b]/",
                "http://a/%C3%A9",
                "https://a/(b)'!$&*+,;=:@",
                "tag:a/b"
            })
    void whatHasASchemeAndOnlyAllowedCharactersIsAUri(String text) {
        assertThat(Formats.of("uri")).accepts(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":a",
                "register.example",
                "//register.example",
                "/a",
                "1a:b",
                "\u00e9:b",
                "http://a b",
                "http://a/\u00e9",
                "http://a/%zz",
                "http://a/%4",
                "http://a/b#c#d",
                "http://a/[b]",
                "http://a:80x/",
                "http://[::g]/",
                "http://[::1",
                "http://[1:2:3:4:5:6:7]/",
                "http://[1:2:3:4:5:6:7:8:9]/",
                "http://[1::2::3]/",
                "http://[::1]x/",
                "http://[]/",
                "http://[12345::]/",
                "http://[::192.0.2.256]/",
                "http://[192.0.2.1::]/",
                "http://[v.a]/",
                "http://[v1.]/",
                "http://a@b@c/",
                "http://a\\b",
                "http://a/\"b\"",
                "http://a\n",
                "ht tp://a",
                "http://a/<b>",
                "a_b:c"
            })
    void anythingElseIsNoUri(String text) {
        assertThat(Formats.of("uri")).rejects(text);
    }
}
