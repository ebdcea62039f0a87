package org.boreg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementHashesTest {

    @Test
    void neitherTheOrderOfStatementsNorThatOfFieldsMatters() {
        assertThat(of("{\"a\":1,\"b\":[{\"c\":2,\"d\":3}]}", "{\"e\":4}"))
                .matches(one -> one.isSameAs(of("{\"e\":4}", "{\"b\":[{\"d\":3,\"c\":2}],\"a\":1}")));
    }

    @Test
    void theOrderInAListMatters() {
        assertThat(of("{\"a\":[1,2]}").isSameAs(of("{\"a\":[2,1]}"))).isFalse();
    }

    @Test
    void whatComesTwiceIsNotWhatComesOnce() {
        assertThat(of("{}", "{}").isSameAs(of("{}"))).isFalse();
    }

    @Test
    void itIsSaidWhatIsMissing() {
        assertThat(of("{\"a\":1}").has("{\"a\":2}")).isFalse();
        assertThat(of("{\"a\":1}").has("{ \"a\": 1 }")).isTrue();
    }

    private static StatementHashes of(String... statements) {
        StatementHashes hashes = new StatementHashes();
        List.of(statements).forEach(hashes::add);
        return hashes;
    }
}
