package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What docs/ownership.md lists is all there is. */
class OwnershipPageTests {

    private static final Path PAGE = Path.of(System.getProperty("boreg.root"), "docs", "ownership.md");

    @Test
    void everyWarningIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (Caveat caveat : Caveat.values()) {
            assertThat(page).contains("| `" + caveat.code() + "` |");
        }
    }

    @Test
    void everyRegimeIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        List<Regime> regimes = List.of(new Threshold(25, false), new EuAmlr(), new UkPsc(), new Ofac50(Set.of()));
        assertThat(regimes).hasSize(Regime.class.getPermittedSubclasses().length);
        regimes.forEach(regime -> assertThat(page).contains("| `" + regime.code() + "` |"));
    }
}
