package org.boreg.service.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a key is for, checked: a key with these terms can be made.
 *
 * @param companies empty but for filers
 * @param expiresAt the first moment at which it is good no more
 */
public record KeyTerms(String label, Set<Role> roles, List<String> companies, Instant expiresAt) {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_COMPANY = 200;
    private static final int MOST_COMPANIES = 500;
    private static final int USUAL_YEARS = 1;
    private static final int MOST_YEARS = 5;
    /** Directive (EU) 2024/1640, art. 13: access on a legitimate interest is granted for three years. */
    private static final int MOST_YEARS_OF_INTEREST = 3;

    public KeyTerms {
        roles = Set.copyOf(roles);
        companies = List.copyOf(companies);
    }

    /**
     * @param today in UTC
     * @throws ActRefused when the wish is not well said; it names the field
     */
    static KeyTerms of(NewKey wish, LocalDate today) {
        Set<Role> roles = roles(wish.roles());
        return new KeyTerms(
                label(wish.label()),
                roles,
                companies(named(wish.companies()), roles),
                expiry(wish.expires(), roles, today));
    }

    private static String label(@Nullable String label) {
        String plain = label == null ? "" : label.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_LABEL) {
            throw ActRefused.badly(
                    "label",
                    "\"label\" says in 1 to %d characters what the key is for, and who gets it."
                            .formatted(LONGEST_LABEL));
        }
        return plain;
    }

    private static Set<Role> roles(@Nullable List<@Nullable String> codes) {
        Set<Role> roles = named(codes).stream().map(KeyTerms::role).collect(Collectors.toSet());
        if (roles.isEmpty()) {
            throw ActRefused.badly("roles", "\"roles\" is missing: one or more of %s.".formatted(allRoles()));
        }
        return roles;
    }

    private static Role role(String code) {
        return Role.of(code)
                .orElseThrow(() -> ActRefused.badly(
                        "roles", "\"%s\" is no role. Expected one of %s.".formatted(cut(code), allRoles())));
    }

    private static String allRoles() {
        return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
    }

    private static List<String> companies(List<String> companies, Set<Role> roles) {
        if (roles.contains(Role.FILER) == companies.isEmpty()) {
            throw ActRefused.badly(
                    "companies",
                    companies.isEmpty()
                            ? "\"companies\" is missing: a filer declares for companies that the key names."
                            : "\"companies\" is for the role filer only.");
        }
        if (companies.size() > MOST_COMPANIES) {
            throw ActRefused.badly(
                    "companies",
                    "A key names at most %d companies, not %d.".formatted(MOST_COMPANIES, companies.size()));
        }
        companies.stream().filter(KeyTerms::isNoCompany).findFirst().ifPresent(wrong -> {
            throw ActRefused.badly(
                    "companies",
                    "\"%s\" names no company. Expected an identifier such as GB-COH:01234567, or a party's id."
                            .formatted(cut(wrong)));
        });
        return companies;
    }

    private static boolean isNoCompany(String text) {
        return text.length() > LONGEST_COMPANY || text.chars().anyMatch(Character::isWhitespace);
    }

    private static Instant expiry(@Nullable String wished, Set<Role> roles, LocalDate today) {
        int mostYears = roles.contains(Role.LEGITIMATE_INTEREST) ? MOST_YEARS_OF_INTEREST : MOST_YEARS;
        LocalDate latest = today.plusYears(mostYears);
        LocalDate lastDay = wished == null || wished.isBlank() ? today.plusYears(USUAL_YEARS) : day(wished.strip());
        if (lastDay.isBefore(today) || lastDay.isAfter(latest)) {
            throw ActRefused.badly(
                    "expires",
                    "\"expires\" is a day from %s to %s: such a key is good for %d years at most."
                            .formatted(today, latest, mostYears));
        }
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw ActRefused.badly(
                    "expires", "\"expires\" is a day such as 2027-01-01, not \"%s\".".formatted(cut(text)));
        }
    }

    private static List<String> named(@Nullable List<@Nullable String> texts) {
        return Stream.ofNullable(texts)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}
