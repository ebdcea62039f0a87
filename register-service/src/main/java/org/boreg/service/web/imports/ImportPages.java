package org.boreg.service.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.write.Warrant;
import org.boreg.service.access.Caller;
import org.boreg.service.imports.Imports;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The imports and each of them; what is told to whom, the service decides. */
@Controller
final class ImportPages {

    private static final String LINES = "application/x-ndjson";
    private static final String ONE = "/imports/{id}";

    /** Those that can be held up or stopped. */
    private static final Set<String> GOES_ON = Set.of("waiting", "running");

    /** Those that can be gone on with, where their file is still here. */
    private static final Set<String> HELD_UP = Set.of("paused", "interrupted");

    /** Of which the register may have statements. */
    private static final Set<String> ENDED = Set.of("complete", "cancelled", "given_up", "failed", "interrupted");

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    String list(@RequestParam(defaultValue = "") String cursor, Caller caller, Model model) {
        model.addAttribute(
                "page", imports.list(Questions.USUAL_PAGE, cursor.isEmpty() ? null : cursor, caller.viewer()));
        model.addAttribute("firstPage", cursor.isEmpty());
        model.addAttribute("keeps", caller.keepsTheRegister());
        return "imports/imports";
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable String id, Caller caller, Locale language, HttpServletResponse response, Model model) {
        ImportAnswer answer = imports.status(id, caller.viewer());
        boolean keeps = caller.keepsTheRegister();
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("import", answer);
        model.addAttribute("percent", percent(answer));
        model.addAttribute("found", FoundOften.of(answer, language));
        model.addAttribute("keeps", keeps);
        model.addAttribute("canPause", keeps && GOES_ON.contains(answer.state()));
        model.addAttribute("canResume", keeps && HELD_UP.contains(answer.state()));
        model.addAttribute(
                "canCancel", keeps && (GOES_ON.contains(answer.state()) || HELD_UP.contains(answer.state())));
        model.addAttribute("canUndo", keeps && ENDED.contains(answer.state()) && !answer.dryRun());
        model.addAttribute("hasRejects", keeps && imports.rejects(id, false).isPresent());
        if (answer.goesOn()) {
            model.addAttribute("refresh", 3);
        }
        return "imports/import";
    }

    @PostMapping("/imports/{id}/pause")
    String pause(@PathVariable String id, Caller caller, Locale language, HttpServletResponse response, Model model)
            throws IOException {
        return Forms.send(
                () -> at(imports.pause(id)), () -> one(id, caller, language, response, model), model, response);
    }

    @PostMapping("/imports/{id}/resume")
    String resume(@PathVariable String id, Caller caller, Locale language, HttpServletResponse response, Model model)
            throws IOException {
        return Forms.send(
                () -> at(imports.resume(id)), () -> one(id, caller, language, response, model), model, response);
    }

    @GetMapping("/imports/{id}/cancel")
    String confirmCancel(@PathVariable String id, Viewer viewer, Model model) {
        return confirm("cancel", "", id, viewer, model);
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(@PathVariable String id, Viewer viewer, HttpServletResponse response, Model model)
            throws IOException {
        return Forms.send(
                () -> at(imports.cancel(id)), () -> confirm("cancel", "", id, viewer, model), model, response);
    }

    @GetMapping("/imports/{id}/undo")
    String confirmUndo(@PathVariable String id, Viewer viewer, Model model) {
        return confirm("undo", "", id, viewer, model);
    }

    @PostMapping("/imports/{id}/undo")
    String undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(imports.undo(id, new Warrant(caller.role(), reason))),
                () -> confirm("undo", reason, id, caller.viewer(), model),
                model,
                response);
    }

    private String confirm(String deed, String reason, String id, Viewer viewer, Model model) {
        model.addAttribute("import", imports.status(id, viewer));
        model.addAttribute("deed", deed);
        model.addAttribute("reason", reason);
        return "imports/confirm";
    }

    @GetMapping("/imports/{id}/rejects")
    ResponseEntity<Resource> rejects(@PathVariable String id) {
        return download(id, false);
    }

    @GetMapping("/imports/{id}/reasons")
    ResponseEntity<Resource> reasons(@PathVariable String id) {
        return download(id, true);
    }

    private ResponseEntity<Resource> download(String id, boolean reasons) {
        Optional<Path> file = imports.rejects(id, reasons);
        String name = "%s-%s.jsonl".formatted(id, reasons ? "reasons" : "rejects");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(LINES))
                .body(new FileSystemResource(file.orElseThrow(() -> NotInRegister.rejectsOf(id))));
    }

    private static String at(ImportAnswer answer) {
        return Forms.path(ONE, answer.id());
    }

    /** How much of the files has been read; null where that is not known. */
    private static @Nullable Long percent(ImportAnswer answer) {
        Long read = answer.bytesRead();
        Long total = answer.bytesTotal();
        return read == null || total == null || total == 0 ? null : Math.min(100, read * 100 / total);
    }
}
