package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.figures.Figures;
import org.boreg.service.figures.FiguresAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Register")
final class AboutController {

    private final Figures figures;

    AboutController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping(path = Api.BASE + "/about", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "about",
            summary = "The register in numbers",
            description =
                    "How much there is, from whom, from where and how new, how imports went, and of how many companies a beneficial"
                            + " owner is known. Of a register that changes often the numbers can be a little old; `computedAt` says how old.")
    FiguresAnswer about(Viewer viewer) {
        return figures.figures(viewer);
    }
}
