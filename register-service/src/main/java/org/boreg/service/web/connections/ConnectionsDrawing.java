package org.boreg.service.web.connections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.boreg.service.picture.Bond;
import org.boreg.service.picture.Drawing;
import org.boreg.service.picture.Drawing.Figure;
import org.boreg.service.picture.Drawing.Line;
import org.boreg.service.picture.Look;
import org.boreg.service.picture.Picture;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.ConnectionsView.ConnectionView;
import org.boreg.service.questions.ConnectionsView.HopView;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.web.Wording;

/** Draws connections: everybody once, however many connections go through them. */
final class ConnectionsDrawing {

    /** A picture of more is none that can be read; the sentences have them all. */
    private static final int MOST_PARTIES = 60;

    private static final int MOST_INTERESTS = 2;

    private final Wording wording;

    ConnectionsDrawing(Wording wording) {
        this.wording = wording;
    }

    /** @param at the dates as the query of an address */
    Picture of(ConnectionsView view, String at) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map<List<String>, TreeSet<String>> interests = new LinkedHashMap<>();
        for (ConnectionView connection : view.connections()) {
            if (figures.size() + connection.parties().size() > MOST_PARTIES) {
                break;
            }
            connection.parties().forEach(id -> figures.computeIfAbsent(id, party -> figure(party, view, at)));
            for (HopView hop : connection.hops()) {
                interests
                        .computeIfAbsent(List.of(hop.owner(), hop.owned()), pair -> new TreeSet<>())
                        .addAll(hop.interests());
            }
        }
        List<Line> lines = new ArrayList<>();
        interests.forEach((pair, codes) -> lines.add(line(pair.get(0), pair.get(1), List.copyOf(codes))));
        return Picture.of(new Drawing(List.copyOf(figures.values()), lines));
    }

    private Figure figure(String id, ConnectionsView view, String at) {
        OwnerParty party =
                Objects.requireNonNull(view.parties().get(id), "Everybody in a connection is among the parties");
        boolean isAsked = id.equals(view.from().id()) || id.equals(view.to().id());
        return new Figure(
                id,
                wording.name(party.name(), party.type(), party.kind()),
                Look.of(party.type(), party.kind()),
                wording.code(party.kind()),
                null,
                isAsked,
                List.of(),
                false,
                "/party/" + id + at);
    }

    private Line line(String owner, String owned, List<String> interests) {
        List<String> texts = new ArrayList<>(
                interests.stream().limit(MOST_INTERESTS).map(wording::code).toList());
        if (interests.size() > MOST_INTERESTS) {
            texts.add("…");
        }
        return Line.of(owner, owned, Bond.of(interests), texts.toArray(String[]::new));
    }
}
