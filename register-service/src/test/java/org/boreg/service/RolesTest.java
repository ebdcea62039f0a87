package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.boreg.service.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.PostMapping;

/** Who may what, as the table of docs/access.md says it. */
class RolesTest extends RunningService {

    private static final Path TABLE = Path.of(System.getProperty("boreg.root"), "docs/access.md");
    private static final String PUBLIC = "public";

    @ParameterizedTest
    @MethodSource("columns")
    void everyRoleMayWhatTheTableSaysAndNothingElse(String role) throws IOException {
        Asker asker = asker(role);
        int column = columns().indexOf(role) + 2;
        SoftAssertions softly = new SoftAssertions();
        for (String[] row : rows()) {
            String[] request = row[1].replace("`", "").split(" ");
            Reply reply = send(asker, request[0], request[1].replace("{id}", "none"));
            boolean refused = reply.status() == 401 || reply.status() == 403;
            softly.assertThat(refused ? "no" : "yes")
                    .as("%s: %s gives %d", row[1], role, reply.status())
                    .isEqualTo(row[column]);
            if (refused) {
                softly.assertThat(reply.status()).as(row[1]).isEqualTo(role.equals(PUBLIC) ? 401 : 403);
            }
            softly.assertThat(reply.status()).as(row[1]).isLessThan(500);
        }
        softly.assertAll();
    }

    /** Nothing takes such a body: whoever may gets no further. */
    private static Reply send(Asker asker, String method, String path) {
        return method.equals("POST") && !path.startsWith("/api/")
                ? asker.sendForm(path, BodyPublishers.ofString("x"), "image/png")
                : asker.send(method, path, BodyPublishers.ofString("x"), "Content-Type", "image/png");
    }

    @Test
    void theTableHasEveryRoleAndEveryAddressThatIsNotRead() throws IOException {
        assertThat(columns())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(PUBLIC), Arrays.stream(Role.values()).map(Role::code))
                        .toList());
        List<String> inTable = rows().stream()
                .map(row -> row[1].replace("`", "").replaceAll("\\{[^}]*}", "{id}"))
                .toList();
        publicly.get("/openapi.json")
                .json()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(method -> !method.equals("get") && !method.equals("head") && !method.equals("options"))
                        .forEach(method -> assertThat(inTable)
                                .contains(method.toUpperCase() + " "
                                        + path.getKey().replaceAll("\\{[^}]*}", "{id}"))));
        new ClassFileImporter()
                .importPackages("org.boreg.service.web").stream()
                        .flatMap(controller -> controller.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(PostMapping.class))
                        .map(JavaMethod::reflect)
                        .flatMap(form -> Arrays.stream(
                                form.getAnnotation(PostMapping.class).value()))
                        .forEach(path -> assertThat(inTable).contains("POST " + path.replaceAll("\\{[^}]*}", "{id}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/keys/",
                "/api/v1/%6beys",
                "/api/v1/keys;x=1",
                "/api/v1/keys;x=1/none",
                "/api/v1//keys",
                "/api/v1/me/../keys",
                "/api/v1/keys%2fnone",
                "/api/v1/keys.json"
            })
    void noOtherSpellingOfAnAddressGetsAround(String path) {
        Reply reply = publicly.get(path);

        assertThat(reply.status()).as(reply.toString()).isBetween(400, 499);
        assertThat(reply.text()).doesNotContain("\"items\"");
    }

    static List<String> columns() throws IOException {
        String heading = table().get(0);
        return Arrays.stream(heading.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty() && !cell.equals("request"))
                .toList();
    }

    private static List<String[]> rows() throws IOException {
        return table().stream()
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .toList();
    }

    private static List<String> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .dropWhile(line -> !line.startsWith("| request |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private Asker asker(String role) {
        if (role.equals(PUBLIC)) {
            return publicly;
        }
        String companies = role.equals("filer") ? ", \"companies\": [\"GB-COH:01234567\"]" : "";
        return new Asker(
                service.address(),
                operator.post(
                                "/api/v1/keys",
                                "application/json",
                                "{\"label\": \"A test\", \"roles\": [\"%s\"]%s}".formatted(role, companies))
                        .json()
                        .get("key")
                        .asString());
    }
}
