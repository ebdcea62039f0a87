package org.boreg.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.service.AccessSettings;
import org.boreg.service.TokenSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is let in by a service beside those with keys, and how often anybody may ask. */
final class AccessOptions {

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            defaultValue = "1200",
            description = "Requests that one address may make in a minute without a key; with one, it is ten times as"
                    + " many. 0 means any number. Default: 1200")
    private int rateLimit;

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description = "An identity provider (OpenID Connect) whose tokens are taken beside keys. Default: none")
    private @Nullable String issuer;

    @Option(
            names = "--oidc-audience",
            paramLabel = "NAME",
            description = "What its tokens for this register have in aud. Needed with --oidc-issuer.")
    private @Nullable String audience;

    @Option(
            names = "--oidc-roles-claim",
            paramLabel = "CLAIM",
            defaultValue = TokenSettings.USUAL_ROLES_CLAIM,
            description = "Where its tokens say the roles, for example realm_access.roles. Default: roles")
    private String rolesClaim = "";

    @Option(
            names = "--oidc-companies-claim",
            paramLabel = "CLAIM",
            description = "Where its tokens say for which companies a filer may declare. Default: none")
    private @Nullable String companiesClaim;

    @Option(
            names = "--oidc-client-id",
            paramLabel = "ID",
            description = "What the identity provider calls this register, so that people sign in there on the pages."
                    + " Default: only programs bring tokens")
    private @Nullable String clientId;

    @Option(
            names = "--oidc-client-secret-file",
            paramLabel = "FILE",
            description = "Whose first line is the secret that the identity provider gave this register. Default: none,"
                    + " PKCE alone")
    private @Nullable Path clientSecret;

    @Option(
            names = "--holidays",
            paramLabel = "FILE",
            description = "Days that are no working days, beside Saturdays and Sundays, one a line, such as 2026-12-25."
                    + " Default: none")
    private @Nullable Path holidays;

    /** @throws CannotAnswer when an option cannot be used, or a file not be read */
    AccessSettings settings() {
        try {
            return AccessSettings.USUAL
                    .withRequestsPerMinute(rateLimit)
                    .withTokens(tokens())
                    .withHolidays(days());
        } catch (IllegalArgumentException wrong) {
            throw CannotAnswer.badQuestion(wrong.getMessage());
        }
    }

    private @Nullable TokenSettings tokens() {
        if ((issuer == null) != (audience == null)) {
            throw CannotAnswer.badQuestion(
                    "--oidc-issuer and --oidc-audience go together: without an audience, tokens for any other service of"
                            + " the issuer would be taken.");
        }
        return issuer == null || audience == null
                ? null
                : new TokenSettings(issuer, audience, rolesClaim, companiesClaim).withClient(client());
    }

    private TokenSettings.@Nullable Client client() {
        return clientId == null ? null : new TokenSettings.Client(clientId, secret());
    }

    private @Nullable String secret() {
        if (clientSecret == null) {
            return null;
        }
        try (BufferedReader lines = Files.newBufferedReader(clientSecret)) {
            return lines.readLine();
        } catch (IOException unreadable) {
            throw CannotAnswer.badQuestion(
                    "--oidc-client-secret-file %s: the file cannot be read".formatted(clientSecret));
        }
    }

    private Set<LocalDate> days() {
        if (holidays == null) {
            return Set.of();
        }
        try {
            return Files.readAllLines(holidays).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet());
        } catch (DateTimeParseException wrong) {
            throw CannotAnswer.badQuestion("--holidays %s: each line is a day such as 2026-12-25, not \"%s\""
                    .formatted(holidays, wrong.getParsedString()));
        } catch (IOException unreadable) {
            throw CannotAnswer.badQuestion("--holidays %s: the file cannot be read".formatted(holidays));
        }
    }
}
