package org.boreg.service.web.declare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.CheckAnswer.Arrow;
import org.boreg.service.declarations.CheckAnswer.Node;
import org.boreg.service.questions.InterestView;
import org.boreg.service.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who holds whom, as a declaration has it and the register above that: as a table whose lines say the same as the picture. */
@Component
final class StructureView {

    private final Wording wording;

    StructureView(Wording wording) {
        this.wording = wording;
    }

    /** @param declared whether the filer has said so; else the register knows it */
    record Line(String holder, String held, List<String> interests, boolean declared) {}

    void add(@Nullable CheckAnswer check, Model model) {
        if (check == null || check.structure() == null) {
            return;
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Node node : check.structure().nodes()) {
            names.put(node.id(), wording.name(node.name(), node.type(), null));
        }
        model.addAttribute(
                "structure",
                check.structure().links().stream()
                        .map(link -> line(link, names))
                        .toList());
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
