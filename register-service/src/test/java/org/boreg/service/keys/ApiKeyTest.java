package org.boreg.service.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.access.Role;
import org.boreg.service.access.TimedId;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    private static final Instant MADE = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    private final KeyText text = KeyText.random(TimedId.at(MADE));
    private final ApiKey key = ApiKey.of(
            text.id(),
            text.secret(),
            new KeyTerms("Its filer", Set.of(Role.FILER), List.of("GB-COH:1"), END),
            "operator",
            MADE);

    @Test
    void itIsGoodUntilItExpires() {
        assertThat(key.state(END.minusMillis(1))).isEqualTo(ApiKey.State.ACTIVE);
        assertThat(key.state(END)).isEqualTo(ApiKey.State.EXPIRED);
    }

    @Test
    void onceRevokedItStaysSo() {
        key.revoke("operator", "Lost", MADE.plusSeconds(5));

        assertThat(key.state(MADE.plusSeconds(5))).isEqualTo(ApiKey.State.REVOKED);
        assertThat(key.state(END)).isEqualTo(ApiKey.State.REVOKED);
        assertThatThrownBy(() -> key.revoke("another", "Again", MADE.plusSeconds(9)))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(ActRefused.Reason.CONTRADICTED));
        assertThat(key.revocationReason()).isEqualTo("Lost");
    }

    @Test
    void itsBearerIsKnownByItsIdAndMayWhatItSays() {
        assertThat(key.bearer().name()).isEqualTo("key:" + text.id());
        assertThat(key.bearer().roles()).containsExactly(Role.FILER);
        assertThat(key.bearer().companies()).containsExactly("GB-COH:1");
        assertThat(key.bearer().until()).isEqualTo(END);
    }

    @Test
    void onlyItsOwnSecretIsIts() {
        KeyText read = KeyText.of(text.text()).orElseThrow();

        assertThat(read).isEqualTo(text);
        assertThat(key.hasSecret(read.secret())).isTrue();
        assertThat(key.hasSecret(KeyText.random(text.id()).secret())).isFalse();
        assertThat(text.toString()).doesNotContain(text.secret());
    }

    @Test
    void anotherTextIsNoKey() {
        assertThat(KeyText.of(text.text() + "x")).isEmpty();
        assertThat(KeyText.of("boreg_" + text.secret())).isEmpty();
        assertThat(KeyText.of(text.text().replace("boreg_", "BOREG_"))).isEmpty();
    }
}
