package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.picture.PictureFormats;
import org.boreg.service.picture.PictureRequest;
import org.boreg.service.picture.PictureView;
import org.boreg.service.picture.PictureWords;
import org.boreg.service.picture.Pictures;
import org.boreg.service.picture.Svg;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.StatementAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Ownership")
final class PictureController {

    private static final String SVG = "image/svg+xml";
    private static final String GRAPHML = "application/graphml+xml";
    private static final String CSV = "text/csv";

    private final Pictures pictures;
    private final PictureWords words;
    private final JsonMapper mapper;

    PictureController(Pictures pictures, PictureWords words, JsonMapper mapper) {
        this.pictures = pictures;
        this.words = words;
        this.mapper = mapper;
    }

    @GetMapping(Api.BASE + "/parties/{id}/picture")
    @Operation(
            operationId = "picture",
            summary = "Who is above and below a party, laid out as a picture",
            description =
                    "The parties and what they hold of each other, with the place of each in a layered picture: owners above, what they own"
                            + " below. Who has many neighbours shows the weightiest, and one node that says how many more there are; `expand`"
                            + " draws them. Rings are marked as such. At most 500 parties; `complete` says whether all was read and drawn. Texts"
                            + " are in the language that is asked for.")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            headers =
                    @Header(name = "ETag", description = "Stands for exactly this", schema = @Schema(type = "string")),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PictureView.class)),
                @Content(mediaType = SVG, schema = @Schema(type = "string")),
                @Content(mediaType = GRAPHML, schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "304", description = "It is what the asker has already", content = @Content)
    ResponseEntity<byte[]> picture(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Which way it goes from the party: to its owners, to what it holds, or both.",
                            schema =
                                    @Schema(
                                            allowableValues = {"up", "down", "both"},
                                            defaultValue = "both"))
                    @Nullable
                    String direction,
            @RequestParam(required = false)
                    @Parameter(
                            description = "How many links away from the party it goes.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "10", defaultValue = "3"))
                    @Nullable
                    String depth,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "Whether also what is in force no longer is drawn.")
                    boolean ended,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Ids of parties in it of which all owners, or all that they hold, are drawn, also beyond the depth.")
                    @Nullable
                    List<String> expand,
            @RequestParam(defaultValue = "json")
                    @Parameter(
                            description =
                                    "In which form: data with places, an image, a network, a table of the holdings, or the statements behind"
                                            + " it (BODS 0.4).",
                            schema =
                                    @Schema(
                                            allowableValues = {"json", "svg", "graphml", "csv", "bods"},
                                            defaultValue = "json"))
                    String as,
            @RequestParam(name = "lang", required = false)
                    @Parameter(
                            description = "The language of texts, `en` or `es`. Default: that of `Accept-Language`.",
                            schema = @Schema(allowableValues = {"en", "es"}))
                    @Nullable
                    String language,
            AskedDates dates,
            Viewer viewer) {
        Form form = Form.of(as);
        PictureRequest request = PictureRequest.of(direction, depth, ended, expand);
        Pictures.Answer answer = pictures.picture(id, dates, request, viewer, words);
        String text = switch (form) {
            case JSON -> mapper.writeValueAsString(answer.view());
            case SVG -> svg(answer);
            case GRAPHML -> PictureFormats.graphml(answer.view());
            case CSV -> PictureFormats.csv(answer.view());
            case BODS -> "[" + String.join(",\n", pictures.statements(answer, viewer)) + "]";
        };
        return ResponseEntity.ok()
                .eTag(StatementAnswer.tag(text))
                .cacheControl(viewer == Viewer.PUBLIC ? CacheControl.noCache().cachePublic() : CacheControl.noStore())
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("ownership-" + answer.view().asOf() + "." + form.suffix)
                                .build()
                                .toString())
                .contentType(form.type)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private String svg(Pictures.Answer answer) {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        String address = base + "/party/" + answer.view().subject() + "/picture?asOf="
                + answer.view().asOf() + "&knownAt=" + answer.view().knownAt();
        return Svg.alone(
                answer.picture(),
                words.title(answer.subject().called()),
                words.description(answer.view()),
                words.caption(answer.view(), address),
                base);
    }

    /** In which a picture is had. */
    private enum Form {
        JSON("json", MediaType.APPLICATION_JSON),
        SVG("svg", MediaType.valueOf(PictureController.SVG)),
        GRAPHML("graphml", MediaType.valueOf(PictureController.GRAPHML)),
        CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
        BODS("json", MediaType.APPLICATION_JSON);

        private final String suffix;
        private final MediaType type;

        Form(String suffix, MediaType type) {
            this.suffix = suffix;
            this.type = type;
        }

        static Form of(String as) {
            return switch (as) {
                case "json" -> JSON;
                case "svg" -> SVG;
                case "graphml" -> GRAPHML;
                case "csv" -> CSV;
                case "bods" -> BODS;
                default ->
                    throw new InvalidQuestion(
                            "as", "\"as\" is json, svg, graphml, csv or bods, not \"%s\".".formatted(as), null);
            };
        }
    }
}
