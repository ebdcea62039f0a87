package org.boreg.service.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.imports.ImportWishes;
import org.boreg.service.imports.Imports;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.web.Forms;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Starts imports: of a file that the browser sends, or of files that lie where the service runs. */
@Controller
final class StartPage {

    private final Imports imports;

    StartPage(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports/new")
    String form(HttpServletRequest request, Model model) throws IOException {
        model.addAttribute("formats", ImportWishes.formats());
        model.addAttribute("usual", ImportWishes.USUAL_FORMAT);
        model.addAttribute("allowed", imports.allowedFiles());
        model.addAttribute("chosen", values(request, "files"));
        return "imports/start";
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @RequestParam MultipartFile file,
            ImportWishes wishes,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(() -> at(accept(file, wishes)), () -> form(request, model), model, response);
    }

    private ImportAnswer accept(MultipartFile file, ImportWishes wishes) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.isEmpty()) {
            throw ActRefused.badly("file", "No file was chosen.");
        }
        try (InputStream body = file.getInputStream()) {
            return imports.accept(name, file.getSize(), body, wishes);
        }
    }

    @PostMapping("/imports/folder")
    String startFromFolder(ImportWishes wishes, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        return Forms.send(
                () -> at(acceptAllowed(values(request, "files"), wishes)), () -> form(request, model), model, response);
    }

    private ImportAnswer acceptAllowed(List<String> names, ImportWishes wishes) throws IOException {
        if (names.isEmpty()) {
            throw ActRefused.badly("files", "No file was chosen.");
        }
        return imports.acceptAllowed(names, wishes);
    }

    /** A wish that cannot be is said at the form too, though it is read before the form is. */
    @ExceptionHandler
    String again(InvalidQuestion wrong, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        return Forms.send(
                () -> {
                    throw wrong;
                },
                () -> form(request, model),
                model,
                response);
    }

    private static String at(ImportAnswer started) {
        return Forms.path("/imports/{id}", started.id());
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
