package org.boreg.service.web.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.picture.PictureView;
import org.boreg.service.picture.PictureView.PictureLine;
import org.boreg.service.picture.PictureView.PictureNode;
import org.boreg.service.picture.PictureWords;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** In the language of the request. */
@Component
final class WordsOfPictures implements PictureWords {

    /** Of other interests than shares and votes, so many are written out. */
    private static final int MOST_OTHERS = 2;

    /** A description that nobody hears to its end helps nobody: the table has the rest. */
    private static final int MOST_SENTENCES = 100;

    private static final int LONGEST_NAME = 120;

    private final MessageSource messages;
    private final Wording wording;

    WordsOfPictures(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    @Override
    public String name(PartySummary party) {
        return wording.name(party.name(), party.type(), party.kind());
    }

    @Override
    public String kind(PartySummary party, @Nullable String subtype) {
        if (subtype != null && !subtype.equals("other")) {
            return wording.code(subtype);
        }
        if (party.kind() != null) {
            return wording.code(party.kind());
        }
        return say("type." + party.type());
    }

    @Override
    public String listed() {
        return say("picture.listed");
    }

    @Override
    public String dissolved() {
        return say("picture.dissolved");
    }

    @Override
    public String ring(int number) {
        return say("picture.ring", number);
    }

    @Override
    public String more(int count, boolean atLeast) {
        if (count == 0) {
            return say("picture.more.some");
        }
        return say(atLeast ? "picture.more.atLeast" : "picture.more", count);
    }

    @Override
    public String moreOf(boolean owners) {
        return say(owners ? "picture.more.owners" : "picture.more.holdings");
    }

    @Override
    public List<String> line(
            @Nullable Range shares,
            @Nullable Range votes,
            List<String> others,
            boolean indirect,
            @Nullable LocalDate endedOn) {
        List<String> rows = new ArrayList<>();
        if (shares != null) {
            rows.add(say("picture.line.shares", wording.range(shares)));
        }
        if (votes != null) {
            rows.add(say("picture.line.votes", wording.range(votes)));
        }
        others.stream().limit(MOST_OTHERS).map(wording::code).forEach(rows::add);
        if (others.size() > MOST_OTHERS) {
            rows.add(say("picture.line.others", others.size() - MOST_OTHERS));
        }
        if (rows.isEmpty()) {
            rows.add(say("interest.unstated"));
        }
        if (indirect) {
            rows.add(say("interest.indirect"));
        }
        if (endedOn != null) {
            rows.add(say("picture.line.until", endedOn.toString()));
        }
        return rows;
    }

    @Override
    public String title(String name) {
        return say("picture.title", name);
    }

    @Override
    public String description(PictureView view) {
        Map<String, PictureNode> nodes =
                view.nodes().stream().collect(Collectors.toMap(PictureNode::id, Function.identity()));
        List<String> sentences = new ArrayList<>();
        for (PictureLine line : view.links()) {
            if (sentences.size() == MOST_SENTENCES) {
                sentences.add(say("picture.description.more", view.links().size() - MOST_SENTENCES));
                break;
            }
            sentences.add(say(
                    "picture.description.line",
                    called(nodes.get(line.owner())),
                    String.join(", ", line.texts()),
                    called(nodes.get(line.owned()))));
        }
        if (view.counts().notDrawn() > 0) {
            sentences.add(say("picture.description.notDrawn", view.counts().notDrawn()));
        }
        if (!view.complete()) {
            sentences.add(say("picture.incomplete"));
        }
        return String.join(" ", sentences);
    }

    private static String called(PictureNode node) {
        String name = node.called();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    @Override
    public List<String> caption(PictureView view, String address) {
        return List.of(
                say("site.name") + " · " + say("site.tagline"),
                say("picture.dates", wording.date(view.asOf()), wording.date(view.knownAt())),
                address);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
