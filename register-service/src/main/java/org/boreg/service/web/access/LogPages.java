package org.boreg.service.web.access;

import jakarta.servlet.http.HttpServletResponse;
import org.boreg.service.audit.Audit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of who did and read what, and whether it is what was written. */
@Controller
final class LogPages {

    private static final int USUAL_PAGE = 50;

    private final Audit audit;

    LogPages(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    String latest(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletResponse response,
            Model model) {
        unstored(response);
        model.addAttribute("page", audit.latest(USUAL_PAGE, cursor, about.isBlank() ? null : about.strip()));
        model.addAttribute("about", about);
        return "access/log";
    }

    @GetMapping("/audit/verification")
    String verify(@RequestParam(defaultValue = "") String noted, HttpServletResponse response, Model model) {
        unstored(response);
        model.addAttribute("noted", noted);
        model.addAttribute("verdict", audit.verify(noted.isBlank() ? null : noted.strip()));
        return "access/verification";
    }

    private static void unstored(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
