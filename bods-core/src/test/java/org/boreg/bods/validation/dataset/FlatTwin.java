package org.boreg.bods.validation.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The checks of 0.1 to 0.3. */
final class FlatTwin extends Twin {

    private final boolean hasComponents;
    private final List<String[]> replacing = new ArrayList<>();

    FlatTwin(List<ObjectNode> file, BodsVersion version) {
        super(file);
        hasComponents = version != BodsVersion.V0_1;
        for (Said said : all) {
            for (String replaced : ids(said, "replacesStatements")) {
                if (id(said).isPresent()) {
                    replacing.add(new String[] {id(said).get(), replaced, "" + said.at()});
                }
            }
        }
    }

    @Override
    List<String> findings() {
        for (Said said : all) {
            if (id(said).isPresent()) {
                uses(said);
                references(said);
                components(said);
            }
        }
        all.stream().flatMap(said -> id(said).stream()).distinct().forEach(this::duplicates);
        replacements();
        List<Said> ties =
                all.stream().filter(said -> isTie(said) && isCurrent(said)).toList();
        ties.forEach(this::lives);
        List<Said> open = ties.stream().filter(said -> isOpen(said, TODAY)).toList();
        subjects(open);
        ring(open);
        found.sort(null);
        return found;
    }

    private static String kind(Said said) {
        return text(said.get("statementType")).orElse("");
    }

    private static boolean isTie(Said said) {
        return kind(said).equals("ownershipOrControlStatement");
    }

    private static Optional<String> id(Said said) {
        return id(said.get("statementID"));
    }

    private static Optional<String> id(JsonNode node) {
        return node.isNumber() ? Optional.of("number " + node) : text(node).filter(text -> !text.isEmpty());
    }

    private static List<String> ids(Said said, String field) {
        List<String> ids = new ArrayList<>();
        said.get(field).forEach(node -> ids.add(id(node).orElseThrow()));
        return ids;
    }

    private static Optional<String> entityParty(Said said) {
        return id(said.get("interestedParty", "describedByEntityStatement"));
    }

    private static Optional<String> personParty(Said said) {
        return id(said.get("interestedParty", "describedByPersonStatement"));
    }

    private static Optional<String> subject(Said said) {
        return id(said.get("subject", "describedByEntityStatement"));
    }

    private static Optional<String> party(Said said) {
        return personParty(said).or(() -> entityParty(said));
    }

    @Override
    JsonNode interests(Said said) {
        return said.get("interests");
    }

    private void uses(Said said) {
        Optional<String> id = id(said);
        boolean asEntity = isReferred(
                other -> entityParty(other).equals(id) || subject(other).equals(id));
        boolean asPerson = isReferred(other -> personParty(other).equals(id));
        if (kind(said).equals("entityStatement") && !asEntity) {
            say(FindingCode.ENTITY_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT, said.at());
        }
        if (kind(said).equals("personStatement") && !asPerson) {
            say(FindingCode.PERSON_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT, said.at());
        }
    }

    private boolean isReferred(java.util.function.Predicate<Said> how) {
        return first(other -> isTie(other) && id(other).isPresent() && how.test(other))
                .isPresent();
    }

    private void references(Said said) {
        if (isTie(said)) {
            reference(said, entityParty(said), "entityStatement");
            reference(said, personParty(said), "personStatement");
            reference(said, subject(said), "entityStatement");
        }
    }

    private void reference(Said said, Optional<String> id, String kind) {
        if (id.isEmpty()) {
            return;
        }
        Optional<Said> first =
                first(other -> kind(other).equals(kind) && id(other).equals(id));
        boolean isEntity = kind.equals("entityStatement");
        if (first.isEmpty()) {
            say(isEntity ? FindingCode.ENTITY_STATEMENT_MISSING : FindingCode.PERSON_STATEMENT_MISSING, said.at());
        } else if (first.get().at() > said.at()) {
            say(
                    isEntity ? FindingCode.ENTITY_STATEMENT_OUT_OF_ORDER : FindingCode.PERSON_STATEMENT_OUT_OF_ORDER,
                    said.at());
        }
    }

    private void components(Said said) {
        if (!hasComponents || !isKnown(said)) {
            return;
        }
        if (isComponent(said)) {
            Optional<Said> listing = first(other -> id(other).isPresent()
                    && isTie(other)
                    && !isComponent(other)
                    && ids(other, "componentStatementIDs").contains(id(said).orElseThrow()));
            if (listing.isEmpty()) {
                say(FindingCode.STATEMENT_IS_COMPONENT_BUT_NOT_USED_IN_COMPONENT_STATEMENT_IDS, said.at());
            } else if (listing.get().at() < said.at() && !kind(said).equals("personStatement")) {
                say(FindingCode.STATEMENT_IS_COMPONENT_BUT_IS_AFTER_USE_IN_COMPONENT_STATEMENT_ID, said.at());
            }
        }
        for (String component : isTie(said) ? ids(said, "componentStatementIDs") : List.<String>of()) {
            if (first(other -> isKnown(other) && id(other).equals(Optional.of(component)))
                    .isEmpty()) {
                say(FindingCode.COMPONENT_STATEMENT_ID_NOT_IN_PACKAGE, said.at());
            }
        }
    }

    private static boolean isKnown(Said said) {
        return isTie(said) || kind(said).equals("entityStatement") || kind(said).equals("personStatement");
    }

    private static boolean isComponent(Said said) {
        JsonNode node = said.get("isComponent");
        return node.isString() || node.isBoolean() && node.booleanValue();
    }

    private void duplicates(String id) {
        List<Said> same = all.stream()
                .filter(said -> isKnown(said) && id(said).equals(Optional.of(id)))
                .toList();
        if (same.size() > 1) {
            say(FindingCode.DUPLICATE_STATEMENT_ID, same.get(1).at());
        }
        for (Said said : same) {
            if (!CanonicalJson.hash(said.json())
                    .equals(CanonicalJson.hash(same.get(0).json()))) {
                say(FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT, said.at());
            }
        }
    }

    private void replacements() {
        Set<String> there = all.stream().flatMap(said -> id(said).stream()).collect(Collectors.toSet());
        List<String[]> edges = new ArrayList<>();
        for (int i = 0; i < replacing.size(); i++) {
            String[] edge = replacing.get(i);
            int at = Integer.parseInt(edge[2]);
            if (edge[0].equals(edge[1])) {
                say(FindingCode.REPLACEMENT_GOES_ROUND, at);
                continue;
            }
            if (there.contains(edge[1])) {
                edges.add(edge);
            } else {
                say(FindingCode.REPLACES_UNKNOWN_STATEMENT, at);
            }
            Optional<String[]> other = replacing.subList(0, i).stream()
                    .filter(before -> before[1].equals(edge[1]) && !before[0].equals(before[1]))
                    .findFirst();
            if (other.isPresent() && !other.get()[0].equals(edge[0])) {
                say(FindingCode.STATEMENT_REPLACED_TWICE, at);
            }
        }
        sayRings(edges, FindingCode.REPLACEMENT_GOES_ROUND);
    }

    private void sayRings(List<String[]> edges, FindingCode code) {
        for (Set<String> ring : rings(edges)) {
            edges.stream()
                    .filter(edge -> ring.contains(edge[0]) && ring.contains(edge[1]))
                    .findFirst()
                    .ifPresent(edge -> say(code, Integer.parseInt(edge[2])));
        }
    }

    /** All that replace each other, from one of them. */
    private Set<String> series(String id) {
        Set<String> series = new TreeSet<>(Set.of(id));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (String[] edge : replacing) {
                if (series.contains(edge[0]) || series.contains(edge[1])) {
                    grew |= series.add(edge[0]) | series.add(edge[1]);
                }
            }
        }
        return series;
    }

    private boolean isCurrent(Said said) {
        Optional<String> id = id(said);
        return id.isPresent()
                && replacing.stream().noneMatch(edge -> edge[1].equals(id.get()) && !edge[0].equals(edge[1]))
                && all.stream()
                        .noneMatch(other -> other.at() > said.at() && id(other).equals(id));
    }

    private Optional<Said> current(Optional<String> id) {
        Set<String> series = new HashSet<>(id.map(this::series).orElse(Set.of()));
        return all.stream()
                .filter(said -> isKnown(said) && !isTie(said) && isCurrent(said))
                .filter(said -> series.contains(id(said).orElseThrow()))
                .reduce((before, last) -> last);
    }

    private void lives(Said said) {
        if (isOpen(said, TODAY)) {
            current(subject(said)).ifPresent(subject -> life(said, subject));
            current(party(said)).ifPresent(party -> life(said, party));
        }
        Optional<LocalDate[]> birth = current(party(said))
                .filter(other -> kind(other).equals("personStatement"))
                .flatMap(other -> days(other.get("birthDate")));
        for (JsonNode interest : interestList(said)) {
            Optional<LocalDate[]> start = days(interest.path("startDate"));
            if (birth.isPresent() && start.isPresent() && start.get()[1].isBefore(birth.get()[0])) {
                say(FindingCode.INTEREST_BEFORE_BIRTH, said.at());
            }
        }
    }

    private void life(Said said, Said party) {
        boolean isEntity = kind(party).equals("entityStatement");
        Optional<LocalDate[]> end = days(party.get(isEntity ? "dissolutionDate" : "deathDate"));
        Optional<LocalDate[]> day = days(said.get("statementDate"));
        if (end.isPresent() && day.isPresent() && end.get()[1].isBefore(day.get()[0]) && isOpen(said, day.get()[0])) {
            say(FindingCode.ENDED_PARTY_IN_OPEN_RELATIONSHIP, said.at());
        }
    }

    private void subjects(List<Said> open) {
        Owners owners = new Owners(this);
        open.stream()
                .filter(said -> subject(said).isPresent())
                .forEach(said -> owners.add(
                        said,
                        String.join(" ", series(subject(said).orElseThrow())),
                        "",
                        party(said)
                                .map(party -> String.join(" ", series(party)))
                                .orElse(""),
                        said.get("interestedParty", "unspecified", "reason")
                                .asString("")
                                .equals("no-beneficial-owners"),
                        isComponent(said)));
        owners.check();
    }

    private void ring(List<Said> open) {
        List<String[]> edges = new ArrayList<>();
        for (Said said : open) {
            if (subject(said).isPresent() && entityParty(said).isPresent() && Owners.owns(kept(said))) {
                String owner = String.join(" ", series(entityParty(said).get()));
                String owned = String.join(" ", series(subject(said).get()));
                if (!owner.equals(owned)) {
                    edges.add(new String[] {owner, owned, "" + said.at()});
                }
            }
        }
        sayRings(edges, FindingCode.OWNERSHIP_RING);
    }
}
