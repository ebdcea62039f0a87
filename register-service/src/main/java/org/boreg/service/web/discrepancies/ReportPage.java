package org.boreg.service.web.discrepancies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.access.Caller;
import org.boreg.service.discrepancies.Discrepancies;
import org.boreg.service.discrepancies.Report;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.StatementAnswer;
import org.boreg.service.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where anybody says that a statement is wrong. */
@Controller
final class ReportPage {

    private final Discrepancies discrepancies;
    private final Questions questions;
    private final JsonMapper json;

    ReportPage(Discrepancies discrepancies, Questions questions, JsonMapper json) {
        this.discrepancies = discrepancies;
        this.questions = questions;
        this.json = json;
    }

    /** As it is typed. */
    record Said(
            @Nullable String field,
            @Nullable String claim,
            @Nullable String evidence,
            @Nullable String contact) {}

    @GetMapping("/statement/{statementId}/report")
    String form(@PathVariable String statementId, @ModelAttribute("said") Said said, Viewer viewer, Model model) {
        StatementAnswer statement = questions.statement(statementId, viewer);
        model.addAttribute("statement", statement);
        model.addAttribute("fields", Field.of(json.readTree(statement.text())));
        return "discrepancies/report";
    }

    @PostMapping("/statement/{statementId}/report")
    String report(
            @PathVariable String statementId,
            @ModelAttribute("said") Said said,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> {
                    Discrepancies.Receipt receipt = discrepancies.report(
                            Report.of(statementId, said.field(), said.claim(), said.evidence(), said.contact()),
                            caller);
                    String path = ReportSecret.path(receipt.report().id());
                    ReportSecret.KEPT.give(path, receipt.secret(), request, response);
                    return path;
                },
                () -> form(statementId, said, caller.viewer(), model),
                model,
                response);
    }
}
