package org.boreg.service.web.validate;

import java.util.Comparator;
import java.util.List;
import org.boreg.bods.model.Code;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.service.questions.InterestView;
import org.boreg.service.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who holds whom by what a file says, as the page shows it.
 *
 * @param parties how many there are
 * @param holdings the first of what is in force between them, by name
 * @param more how many more there are
 */
record Structure(int parties, List<Held> holdings, int more) {

    private static final int MOST_HOLDINGS = 200;

    /** @param interests each in words; empty where none is stated */
    record Held(String owner, String ownerIs, String owned, String ownedIs, List<String> interests) {}

    /** Null where there is no network. */
    static @Nullable Structure of(@Nullable Network network, Wording wording) {
        if (network == null) {
            return null;
        }
        List<Held> all = network.links().stream()
                .map(link -> held(link, network, wording))
                .sorted(Comparator.comparing(Held::owned).thenComparing(Held::owner))
                .toList();
        return new Structure(
                network.parties().size(),
                all.stream().limit(MOST_HOLDINGS).toList(),
                Math.max(0, all.size() - MOST_HOLDINGS));
    }

    private static Held held(Link link, Network network, Wording wording) {
        Party owner = network.party(link.owner());
        Party owned = network.party(link.owned());
        return new Held(
                name(owner, wording),
                kind(owner, wording),
                name(owned, wording),
                kind(owned, wording),
                link.interests().stream()
                        .map(InterestView::of)
                        .map(wording::interest)
                        .toList());
    }

    private static String name(Party party, Wording wording) {
        return wording.name(party.name(), type(party), code(party));
    }

    private static String kind(Party party, Wording wording) {
        return wording.code(party.name() == null ? null : code(party));
    }

    private static String type(Party party) {
        return switch (party.kind()) {
            case PERSON -> "person";
            case ENTITY -> "entity";
            case UNSPECIFIED -> "unspecified";
        };
    }

    private static @Nullable String code(Party party) {
        Code type = party.type();
        return type == null ? null : type.code();
    }
}
