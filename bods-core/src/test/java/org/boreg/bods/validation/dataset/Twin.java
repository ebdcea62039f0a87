package org.boreg.bods.validation.dataset;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.boreg.bods.finding.FindingCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The checks over all statements as somebody would write them who has all the memory and time in the world. */
abstract class Twin {

    static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    /** A statement and where it is. */
    record Said(int at, ObjectNode json) {

        JsonNode get(String... path) {
            JsonNode node = json;
            for (String name : path) {
                node = node.isObject() ? node.path(name) : node.path("none of an object");
            }
            return node;
        }
    }

    /** What there is to compare of an interest. */
    record Kept(String type, String level, String details) {}

    final List<Said> all = new ArrayList<>();
    final List<String> found = new ArrayList<>();

    Twin(List<ObjectNode> file) {
        for (int i = 0; i < file.size(); i++) {
            all.add(new Said(i, file.get(i)));
        }
    }

    /** "code position" of each finding. */
    abstract List<String> findings();

    void say(FindingCode code, int at) {
        found.add(code.code() + " " + at);
    }

    Optional<Said> first(Predicate<Said> which) {
        return all.stream().filter(which).findFirst();
    }

    static Optional<String> text(JsonNode node) {
        return node.stringValueOpt();
    }

    /** First and last day. */
    static Optional<LocalDate[]> days(JsonNode node) {
        String text = text(node).orElse("");
        try {
            if (text.length() == 4) {
                Year year = Year.parse(text);
                return Optional.of(
                        new LocalDate[] {year.atDay(1), year.atMonth(12).atEndOfMonth()});
            }
            if (text.length() == 7) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new LocalDate[] {month.atDay(1), month.atEndOfMonth()});
            }
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            return Optional.of(new LocalDate[] {day, day});
        } catch (java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    /** So that texts compare as moments do; before all others where there is none. */
    static String moment(JsonNode node) {
        return days(node)
                .map(days -> days[0]
                        + (text(node).orElse("").length() > 10
                                ? text(node).orElse("").substring(11, 16)
                                : "00:00"))
                .orElse("");
    }

    abstract JsonNode interests(Said said);

    List<JsonNode> interestList(Said said) {
        List<JsonNode> list = new ArrayList<>();
        interests(said).forEach(list::add);
        return list;
    }

    static boolean isOpen(JsonNode interest, LocalDate day) {
        if (!interest.isObject()) {
            return false;
        }
        return !interest.has("endDate")
                || days(interest.path("endDate"))
                        .filter(end -> end[0].isAfter(day))
                        .isPresent();
    }

    boolean isOpen(Said said, LocalDate day) {
        return interestList(said).isEmpty() || interestList(said).stream().anyMatch(i -> isOpen(i, day));
    }

    static String type(JsonNode interest) {
        String code = text(interest.path("type")).orElse("absent");
        return switch (code) {
            case "voting-rights" -> "votingRights";
            case "settlor-of-trust" -> "settlor";
            default -> code;
        };
    }

    Set<Kept> kept(Said said) {
        Set<Kept> kept = new java.util.HashSet<>();
        for (JsonNode interest : interestList(said)) {
            if (isOpen(interest, TODAY)) {
                String level = text(interest.path("directOrIndirect")).orElse("unknown");
                kept.add(new Kept(
                        type(interest), level, text(interest.path("details")).orElse("")));
            }
        }
        return kept;
    }

    /** Twice millionths of a percent, and one where it is more. */
    long bound(Said said, String type) {
        long most = 0;
        for (JsonNode interest : interestList(said)) {
            if (isOpen(interest, TODAY)
                    && type(interest).equals(type)
                    && text(interest.path("directOrIndirect")).orElse("").equals("direct")) {
                most = Math.max(most, bound(interest.path("share")));
            }
        }
        return most;
    }

    private static long bound(JsonNode share) {
        JsonNode exact = share.path("exact");
        JsonNode minimum = share.path("minimum");
        JsonNode exclusive = share.path("exclusiveMinimum");
        if (exact.isNumber()) {
            return twice(exact);
        }
        if (minimum.isNumber()) {
            return twice(minimum) + (exclusive.isBoolean() && exclusive.booleanValue() ? 1 : 0);
        }
        return exclusive.isNumber() ? twice(exclusive) + 1 : 0;
    }

    private static long twice(JsonNode percent) {
        double value = percent.doubleValue();
        return value > 100 ? 0 : (long) (value * 1_000_000) * 2;
    }

    /** All pairs that are in a ring, by walking from everybody to everybody. */
    static Set<Set<String>> rings(List<String[]> edges) {
        Set<Set<String>> rings = new java.util.HashSet<>();
        for (String[] edge : edges) {
            Set<String> ahead = reach(edge[0], edges, 0, 1);
            ahead.retainAll(reach(edge[0], edges, 1, 0));
            if (ahead.size() > 1) {
                rings.add(ahead);
            }
        }
        return rings;
    }

    private static Set<String> reach(String start, List<String[]> edges, int from, int to) {
        Set<String> reached = new TreeSet<>();
        boolean grew = true;
        Set<String> known = new TreeSet<>(Set.of(start));
        while (grew) {
            grew = false;
            for (String[] edge : edges) {
                if (known.contains(edge[from])) {
                    grew |= reached.add(edge[to]);
                    known.add(edge[to]);
                }
            }
        }
        return reached;
    }
}
