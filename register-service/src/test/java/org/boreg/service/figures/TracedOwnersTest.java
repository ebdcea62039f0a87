package org.boreg.service.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.Share;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.junit.jupiter.api.Test;

class TracedOwnersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final Map<String, Party> parties = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    @Test
    void anOwnerIsKnownAlongAChainAndPossibleWhereTheShareIsNotKnown() {
        person("ada", PersonType.KNOWN_PERSON);
        company("holding");
        company("works");
        company("perhaps");
        company("nobodys");
        owns("ada", "holding", 100.0);
        owns("holding", "works", 30.0);
        owns("ada", "perhaps", null);

        assertThat(traced()).isEqualTo(new TracedOwners(4, 2, 1));
    }

    @Test
    void whoIsAnonymousIsNotKnownAndSmallStakesMakeNoOwner() {
        person("hidden", PersonType.ANONYMOUS_PERSON);
        person("small", PersonType.KNOWN_PERSON);
        company("works");
        owns("hidden", "works", 80.0);
        owns("small", "works", 20.0);

        assertThat(traced()).isEqualTo(new TracedOwners(1, 0, 0));
    }

    @Test
    void onlyCompaniesThatExistCount() {
        person("ada", PersonType.KNOWN_PERSON);
        parties.put("state", Party.entity("state", EntityType.STATE, null));
        parties.put("trust", Party.entity("trust", EntityType.ARRANGEMENT, null));
        parties.put("referred", Party.entity("referred", null, null));
        parties.put("gone", dissolved("gone", DAY));
        parties.put("going", dissolved("going", DAY.plusDays(1)));
        owns("ada", "gone", 100.0);
        owns("ada", "going", 100.0);
        owns("ada", "trust", 100.0);

        assertThat(traced()).isEqualTo(new TracedOwners(1, 1, 0));
    }

    @Test
    void anEmptyRegisterHasNoCompanies() {
        assertThat(traced()).isEqualTo(new TracedOwners(0, 0, 0));
    }

    private TracedOwners traced() {
        return TracedOwners.of(new Network(parties, links, true), DAY);
    }

    private void company(String id) {
        parties.put(id, Party.entity(id, EntityType.REGISTERED_ENTITY, null));
    }

    private void person(String id, PersonType type) {
        parties.put(id, Party.person(id, type, null));
    }

    private static Party dissolved(String id, LocalDate on) {
        Party company = Party.entity(id, EntityType.REGISTERED_ENTITY, null);
        return new Party(id, company.kind(), company.type(), null, List.of(), on);
    }

    private void owns(String owner, String owned, Double percent) {
        Share share = percent == null ? null : new Share(BigDecimal.valueOf(percent), null, null, null, null);
        Interest interest =
                new Interest(InterestType.SHAREHOLDING, DirectOrIndirect.DIRECT, null, null, share, null, null);
        links.add(new Link(
                owner,
                owned,
                "r-" + owner + owned,
                "s-" + owner + owned,
                DAY.minusYears(1),
                null,
                true,
                owned,
                List.of(interest)));
    }
}
