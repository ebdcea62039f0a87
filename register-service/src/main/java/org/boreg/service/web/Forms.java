package org.boreg.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What becomes of a form that was sent: it is done, and the browser led to where that shows; or it is there again, with what is wrong. */
public final class Forms {

    /** What a form asks for. */
    @FunctionalInterface
    public interface Deed {

        /** @return where it shows, as a path */
        String run() throws IOException;
    }

    /** Shows the form, filled in as it was sent. */
    @FunctionalInterface
    public interface Form {

        /** @return the name of the view */
        String show() throws IOException;
    }

    public static String send(Deed deed, Form again, Model model, HttpServletResponse response) throws IOException {
        try {
            return "redirect:" + deed.run();
        } catch (RuntimeException refused) {
            model.addAttribute("wrong", Wrong.of(refused));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again.show();
        }
    }

    /** A path with ids in it, which may have any characters. */
    public static String path(String template, Object... ids) {
        return UriComponentsBuilder.fromPath(template)
                .buildAndExpand(ids)
                .encode()
                .toUriString();
    }

    private Forms() {}
}
