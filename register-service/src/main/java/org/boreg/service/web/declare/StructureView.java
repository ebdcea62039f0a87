package org.boreg.service.web.declare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.CheckAnswer.Arrow;
import org.boreg.service.declarations.CheckAnswer.Node;
import org.boreg.service.declarations.CheckAnswer.Structure;
import org.boreg.service.picture.Bond;
import org.boreg.service.picture.Drawing;
import org.boreg.service.picture.Look;
import org.boreg.service.picture.Picture;
import org.boreg.service.questions.InterestView;
import org.boreg.service.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who holds whom, as a declaration has it and the register above that: as a table whose lines say the same as the picture. */
@Component
public final class StructureView {

    /** Of a greater structure the table alone is shown. */
    private static final int MOST_DRAWN = 200;

    private static final int MOST_TEXTS = 3;

    private final Wording wording;

    StructureView(Wording wording) {
        this.wording = wording;
    }

    /** @param declared whether the filer has said so; else the register knows it */
    public record Line(String holder, String held, List<String> interests, boolean declared) {}

    /** Has the page show the structure of a declaration that was checked, as {@code structure} and, where it is not too great, {@code drawn}. */
    public void add(@Nullable CheckAnswer check, Model model) {
        if (check == null || check.structure() == null) {
            return;
        }
        Structure structure = check.structure();
        Map<String, String> names = new LinkedHashMap<>();
        for (Node node : structure.nodes()) {
            names.put(node.id(), wording.name(node.name(), node.type(), null));
        }
        model.addAttribute(
                "structure",
                structure.links().stream().map(link -> line(link, names)).toList());
        if (structure.nodes().size() <= MOST_DRAWN) {
            model.addAttribute("drawn", Picture.of(drawing(structure, names)));
        }
    }

    private Drawing drawing(Structure structure, Map<String, String> names) {
        return new Drawing(
                structure.nodes().stream()
                        .map(node -> figure(node, names, structure.subject()))
                        .toList(),
                structure.links().stream()
                        .filter(link -> names.containsKey(link.from()) && names.containsKey(link.to()))
                        .limit(Drawing.MOST_LINES)
                        .map(this::drawnLine)
                        .toList());
    }

    private static Drawing.Figure figure(Node node, Map<String, String> names, String subject) {
        String name = names.getOrDefault(node.id(), node.id());
        return new Drawing.Figure(
                node.id(),
                name,
                Look.of(node.type(), null),
                "",
                null,
                node.id().equals(subject),
                List.of(),
                false,
                null);
    }

    private Drawing.Line drawnLine(Arrow link) {
        List<String> kinds = link.interests().stream()
                .flatMap(interest -> Stream.ofNullable(interest.type()))
                .toList();
        return new Drawing.Line(
                link.from(),
                link.to(),
                Bond.of(kinds),
                link.interests().stream().limit(MOST_TEXTS).map(this::interest).toList(),
                false,
                false,
                false);
    }

    private Line line(Arrow link, Map<String, String> names) {
        return new Line(
                names.getOrDefault(link.from(), link.from()),
                names.getOrDefault(link.to(), link.to()),
                link.interests().stream().map(this::interest).toList(),
                link.pointer() != null);
    }

    private String interest(InterestView interest) {
        return wording.interest(interest);
    }
}
