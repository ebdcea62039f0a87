package org.boreg.service.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.service.picture.PictureView.PictureEvidence;
import org.boreg.service.picture.PictureView.PictureLine;
import org.boreg.service.picture.PictureView.PictureNode;
import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;

/** What is in a picture, in the formats of other programs. */
public final class PictureFormats {

    private static final List<String> OF_NODES =
            List.of("name", "type", "kind", "look", "country", "dissolved", "ring", "notDrawn", "x", "y");
    private static final List<String> OF_LINES = List.of(
            "bond", "interests", "sharesMin", "sharesMax", "votesMin", "votesMax", "since", "until", "statements");

    /** GraphML, as network programs read it. */
    public static String graphml(PictureView view) {
        Markup xml = new Markup()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .raw("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        OF_NODES.forEach(key -> key(xml, "node", key));
        OF_LINES.forEach(key -> key(xml, "edge", key));
        xml.raw("<graph edgedefault=\"directed\"")
                .attribute("id", view.subject())
                .raw(">\n");
        for (PictureNode node : view.nodes()) {
            xml.raw("<node").attribute("id", node.id()).raw(">");
            data(xml, "name", node.name());
            data(xml, "type", node.type());
            data(xml, "kind", node.kind());
            data(xml, "look", node.look());
            data(xml, "country", node.country());
            data(xml, "dissolved", node.dissolved());
            data(xml, "ring", node.ring());
            data(xml, "notDrawn", node.count());
            data(xml, "x", node.x());
            data(xml, "y", node.y());
            xml.raw("</node>\n");
        }
        for (PictureLine line : view.links()) {
            xml.raw("<edge")
                    .attribute("source", line.owner())
                    .attribute("target", line.owned())
                    .raw(">");
            data(xml, "bond", line.bond());
            data(xml, "interests", String.join(" ", line.interests()));
            range(xml, "shares", line.shares());
            range(xml, "votes", line.votes());
            data(xml, "since", line.since());
            data(xml, "until", line.until());
            data(xml, "statements", statements(line));
            xml.raw("</edge>\n");
        }
        return xml.raw("</graph></graphml>\n").toString();
    }

    private static void key(Markup xml, String of, String name) {
        boolean isNumber = name.endsWith("Min") || name.endsWith("Max") || name.equals("x") || name.equals("y");
        xml.raw("<key").attribute("id", name).attribute("for", of).attribute("attr.name", name);
        xml.attribute("attr.type", isNumber ? "double" : "string").raw("/>\n");
    }

    private static void data(Markup xml, String key, @Nullable Object value) {
        if (value != null) {
            xml.raw("<data")
                    .attribute("key", key)
                    .raw(">")
                    .text(value.toString())
                    .raw("</data>");
        }
    }

    private static void range(Markup xml, String name, @Nullable Range range) {
        if (range != null) {
            data(xml, name + "Min", range.min());
            data(xml, name + "Max", range.max());
        }
    }

    private static String statements(PictureLine line) {
        return line.evidence().stream().map(PictureEvidence::statementId).collect(Collectors.joining(" "));
    }

    /** One row for each holding (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    public static String csv(PictureView view) {
        StringBuilder csv = new StringBuilder();
        row(
                csv,
                "owner",
                "ownerName",
                "ownerType",
                "owned",
                "ownedName",
                "bond",
                "interests",
                "sharesMin",
                "sharesMax",
                "votesMin",
                "votesMax",
                "indirect",
                "inRing",
                "since",
                "until",
                "statements");
        for (PictureLine line : view.links()) {
            PictureNode owner = node(view, line.owner());
            PictureNode owned = node(view, line.owned());
            row(
                    csv,
                    owner.id(),
                    owner.called(),
                    owner.type(),
                    owned.id(),
                    owned.called(),
                    line.bond(),
                    String.join(" ", line.interests()),
                    end(line.shares(), true),
                    end(line.shares(), false),
                    end(line.votes(), true),
                    end(line.votes(), false),
                    line.indirect(),
                    line.inRing(),
                    line.since(),
                    line.until(),
                    statements(line));
        }
        return csv.toString();
    }

    private static PictureNode node(PictureView view, String id) {
        return view.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Double end(@Nullable Range range, boolean lower) {
        if (range == null) {
            return null;
        }
        return lower ? range.min() : range.max();
    }

    private static void row(StringBuilder csv, @Nullable Object... cells) {
        csv.append(Stream.of(cells).map(PictureFormats::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String harmless = !(value instanceof Number) && text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    private PictureFormats() {}
}
