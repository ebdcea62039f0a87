package org.boreg.service.web.statement;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.StatementAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Controller
final class StatementPage {

    private final Questions questions;
    private final JsonMapper json;

    StatementPage(Questions questions, JsonMapper json) {
        this.questions = questions;
        this.json = json;
    }

    @GetMapping("/statement/{statementId}")
    String statement(@PathVariable String statementId, Viewer viewer, Model model) {
        StatementAnswer statement = questions.statement(statementId, viewer);
        JsonNode content = json.readTree(statement.text());
        model.addAttribute("statement", statement);
        model.addAttribute("recordType", content.path("recordType").asString(""));
        model.addAttribute("recordStatus", content.path("recordStatus").asString(""));
        model.addAttribute("statementDate", content.path("statementDate").asString(""));
        model.addAttribute("parties", parties(content.path("recordDetails")));
        return "statement/statement";
    }

    /** The records on the two sides of a relationship, where they are named. */
    private static List<Side> parties(JsonNode details) {
        List<Side> sides = new ArrayList<>();
        for (String side : List.of("interestedParty", "subject")) {
            JsonNode record = details.path(side);
            if (record.isString() && !record.stringValue().isEmpty()) {
                sides.add(new Side(side, record.stringValue()));
            }
        }
        return sides;
    }

    record Side(String role, String recordId) {}
}
