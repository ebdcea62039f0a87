package org.boreg.service.web.validate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.report.ReportLanguage;
import org.boreg.bods.report.ReportWords;
import org.boreg.service.picture.Svg;
import org.boreg.service.validate.Validated;
import org.boreg.service.validate.Validations;
import org.boreg.service.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reads a file that somebody gives, tells what is wrong with it, and forgets it: the report is in the answer alone. */
@Controller
final class ValidatePage {

    /** Of each kind of finding, so that the report and what can be downloaded of it stay of a size to be read. */
    private static final int LISTED = 30;

    /** In bytes: a longer report is not put into the page once more to be downloaded. */
    private static final int LONGEST_DOWNLOAD = 2 << 20;

    private static final String PAGE = "validate/validate";

    private final Validations validations;
    private final Wording wording;
    private final MessageSource messages;

    ValidatePage(Validations validations, Wording wording, MessageSource messages) {
        this.messages = messages;
        this.validations = validations;
        this.wording = wording;
    }

    @GetMapping("/validate")
    String form(Model model) {
        model.addAttribute("largest", validations.largest());
        model.addAttribute("largestMegabytes", Math.max(1, validations.largest() >> 20));
        return PAGE;
    }

    @PostMapping(value = "/validate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String report(@RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("nothing", true);
            return form(model);
        }
        Validated validated;
        try (InputStream body = file.getInputStream()) {
            validated = validations.validateAndDraw(name(file), file.getSize(), body, LISTED);
        }
        ReportLanguage language = ReportLanguage.nearest(LocaleContextHolder.getLocale());
        model.addAttribute("report", validated.report());
        model.addAttribute("words", ReportWords.in(language));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("section", validated.section(language));
        Structure structure = Structure.of(validated.structure(), wording);
        model.addAttribute("structure", structure);
        model.addAttribute("svg", structure == null ? null : svg(structure));
        model.addAttribute("json", download(MediaType.APPLICATION_JSON_VALUE, validated.json(language)));
        model.addAttribute("html", download(MediaType.TEXT_HTML_VALUE, validated.page(language)));
        return form(model);
    }

    private @Nullable String svg(Structure structure) {
        return structure.picture() == null
                ? null
                : Svg.inPage(structure.picture(), message("validate.drawn"), message("validate.drawn.how"));
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
    }

    /** An address that is the report itself, since nothing is kept that could be asked for; null where it is too long for one. */
    private static @Nullable String download(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > LONGEST_DOWNLOAD
                ? null
                : "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(bytes));
    }
}
