package org.boreg.service.web.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.Interest;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.service.picture.Bond;
import org.boreg.service.picture.Drawing;
import org.boreg.service.picture.Drawing.Figure;
import org.boreg.service.picture.Drawing.Line;
import org.boreg.service.picture.Look;
import org.boreg.service.picture.Picture;
import org.boreg.service.questions.InterestView;
import org.boreg.service.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who holds whom by what a file says, as the page shows it.
 *
 * @param parties how many there are
 * @param holdings the first of what is in force between them, by name
 * @param more how many more there are
 * @param picture null where there is nothing to be drawn, or so much that nobody sees anything in it
 */
record Structure(
        int parties,
        List<Held> holdings,
        int more,
        @Nullable Picture picture) {

    private static final int MOST_HOLDINGS = 200;
    private static final int MOST_FIGURES = 120;
    private static final int MOST_LINES = 300;

    /** On one line. */
    private static final int MOST_TEXTS = 3;

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
                Math.max(0, all.size() - MOST_HOLDINGS),
                picture(network, wording));
    }

    private static @Nullable Picture picture(Network network, Wording wording) {
        Map<List<String>, List<Interest>> lines = new TreeMap<>(Comparator.comparing(List::toString));
        network.links()
                .forEach(link -> lines.computeIfAbsent(List.of(link.owner(), link.owned()), pair -> new ArrayList<>())
                        .addAll(link.interests()));
        if (lines.isEmpty() || network.parties().size() > MOST_FIGURES || lines.size() > MOST_LINES) {
            return null;
        }
        return Picture.of(new Drawing(
                network.parties().values().stream()
                        .sorted(Comparator.comparing(Party::id))
                        .map(party -> figure(party, wording))
                        .toList(),
                lines.entrySet().stream()
                        .map(line -> line(line.getKey(), line.getValue(), wording))
                        .toList()));
    }

    private static Figure figure(Party party, Wording wording) {
        return new Figure(
                party.id(),
                name(party, wording),
                Look.of(type(party), code(party)),
                kind(party, wording),
                null,
                false,
                List.of(),
                party.dissolvedOn() != null,
                null);
    }

    private static Line line(List<String> pair, List<Interest> interests, Wording wording) {
        List<InterestView> views = interests.stream().map(InterestView::of).toList();
        return new Line(
                pair.get(0),
                pair.get(1),
                Bond.of(views.stream()
                        .map(InterestView::type)
                        .filter(Objects::nonNull)
                        .toList()),
                views.stream()
                        .map(wording::interest)
                        .distinct()
                        .limit(MOST_TEXTS)
                        .toList(),
                false,
                !views.isEmpty() && views.stream().allMatch(view -> "indirect".equals(view.directOrIndirect())),
                false);
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
