package org.boreg.bods.validation.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The checks of 0.4. */
final class RecordTwin extends Twin {

    private static final Set<String> PARTIES = Set.of("entity", "person");
    private static final Set<String> NOMINATION = Set.of("nominee", "nominator");
    private static final Set<String> TRUST = Set.of("settlor", "trustee", "protector");
    private static final Set<String> UNSAID = Set.of("unknownInterest", "unpublishedInterest", "nonsense", "absent");

    RecordTwin(List<ObjectNode> file) {
        super(file);
    }

    @Override
    List<String> findings() {
        for (Said said : all) {
            duplicate(said);
            declaration(said);
            component(said);
            if (kind(said).equals("relationship")) {
                subject(said);
                party(said);
                types(said);
                missingComponents(said);
            }
        }
        Set<String> records =
                all.stream().flatMap(said -> record(said).stream()).collect(Collectors.toCollection(TreeSet::new));
        records.forEach(this::status);
        records.forEach(this::order);
        List<Said> current = records.stream()
                .map(this::current)
                .filter(said -> !status(said).equals("closed"))
                .toList();
        List<Said> ties = current.stream()
                .filter(said -> kind(said).equals("relationship"))
                .sorted(Comparator.comparing(Said::at))
                .toList();
        ties.forEach(this::lives);
        List<Said> open = ties.stream().filter(said -> isOpen(said, TODAY)).toList();
        subjects(open);
        ring(open);
        found.sort(null);
        return found;
    }

    private static String kind(Said said) {
        return said.json().has("recordType") ? text(said.get("recordType")).orElse("other") : "absent";
    }

    private static String status(Said said) {
        return text(said.get("recordStatus")).orElse("");
    }

    private static Optional<String> record(Said said) {
        return scalar(said.get("recordId"));
    }

    private static Optional<String> scalar(JsonNode node) {
        return node.isNumber() ? Optional.of("number " + node) : text(node);
    }

    @Override
    JsonNode interests(Said said) {
        return said.get("recordDetails", "interests");
    }

    private List<Said> of(String record) {
        return all.stream()
                .filter(said -> record(said).equals(Optional.of(record)))
                .toList();
    }

    private void duplicate(Said said) {
        Optional<String> id = text(said.get("statementId"));
        Optional<Said> first =
                first(other -> id.isPresent() && text(other.get("statementId")).equals(id));
        if (first.isPresent() && first.get().at() < said.at()) {
            say(FindingCode.DUPLICATE_STATEMENT_ID, said.at());
            if (!CanonicalJson.hash(said.json())
                    .equals(CanonicalJson.hash(first.get().json()))) {
                say(FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT, said.at());
            }
        }
    }

    private void declaration(Said said) {
        JsonNode node = said.get("declarationSubject");
        if (node.isMissingNode() || node.isContainer()) {
            return;
        }
        List<Said> typed = of(node.isNull() ? "null" : scalar(node).orElseThrow()).stream()
                .filter(other -> other.json().has("recordType"))
                .toList();
        if (typed.isEmpty()) {
            say(FindingCode.STATEMENT_DECLARATION_SUBJECT_NOT_EXIST, said.at());
        } else if (!typed.stream().allMatch(other -> PARTIES.contains(kind(other)))) {
            say(FindingCode.STATEMENT_DECLARATION_SUBJECT_NOT_ENTITY_PERSON, said.at());
        }
    }

    private void component(Said said) {
        JsonNode is = said.get("recordDetails", "isComponent");
        Optional<String> record = record(said);
        if (record.isEmpty() || !is.isBoolean() || !is.booleanValue()) {
            return;
        }
        Optional<Said> listing = first(other -> record(other).isPresent() && lists(other, record.get()));
        boolean isListed = listing.isPresent()
                && of(record.get()).get(0).at() < listing.get().at();
        if (!isListed) {
            switch (kind(said)) {
                case "entity" -> say(FindingCode.STATEMENT_ENTITY_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS, said.at());
                case "person" -> say(FindingCode.STATEMENT_PERSON_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS, said.at());
                case "relationship" ->
                    say(FindingCode.STATEMENT_RELATIONSHIP_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS, said.at());
                default -> {}
            }
        }
    }

    private static boolean lists(Said said, String record) {
        for (JsonNode component : said.get("recordDetails", "componentRecords")) {
            if (scalar(component).equals(Optional.of(record))) {
                return true;
            }
        }
        return false;
    }

    private void missingComponents(Said said) {
        for (JsonNode component : said.get("recordDetails", "componentRecords")) {
            Optional<String> id = scalar(component);
            if (id.isPresent() && of(id.get()).isEmpty()) {
                boolean isStatement = first(
                                other -> text(other.get("statementId")).equals(id))
                        .isPresent();
                say(
                        isStatement
                                ? FindingCode.COMPONENT_RECORD_IS_STATEMENT_ID
                                : FindingCode.COMPONENT_RECORD_ID_NOT_IN_DATASET,
                        said.at());
            }
        }
    }

    private void subject(Said said) {
        Optional<String> subject = text(said.get("recordDetails", "subject"));
        if (subject.isEmpty()) {
            return;
        }
        List<Said> statements = of(subject.get());
        if (statements.isEmpty()) {
            say(FindingCode.SUBJECT_MUST_BE_RECORD_ID, said.at());
            return;
        }
        if (!kind(last(statements)).equals("entity")) {
            say(FindingCode.SUBJECT_CAN_ONLY_REFER_TO_ENTITY, said.at());
        }
        if (isLater(statements, said)) {
            say(FindingCode.RELATIONSHIP_SUBJECT_NOT_BEFORE_RELATIONSHIP_IN_DATASET, said.at());
        }
    }

    private void party(Said said) {
        Optional<String> party = text(said.get("recordDetails", "interestedParty"));
        if (party.isEmpty()) {
            return;
        }
        List<Said> statements = of(party.get());
        if (statements.isEmpty()) {
            say(FindingCode.INTERESTED_PARTY_MUST_BE_RECORD_ID, said.at());
            return;
        }
        String kind = kind(last(statements));
        if (!PARTIES.contains(kind)) {
            say(FindingCode.INTERESTED_PARTY_CAN_ONLY_REFER_TO_ENTITY_OR_PERSON, said.at());
        } else if (kind.equals("entity")) {
            for (JsonNode interest : interestList(said)) {
                if (isBeneficial(interest)) {
                    say(FindingCode.INTEREST_BENEFICIAL_OWNERSHIP_INTERESTED_PARTY_NOT_PERSON, said.at());
                }
            }
        }
        if (isLater(statements, said)) {
            say(FindingCode.RELATIONSHIP_INTERESTED_PARTY_NOT_BEFORE_RELATIONSHIP_IN_DATASET, said.at());
        }
    }

    private static boolean isBeneficial(JsonNode interest) {
        return interest.path("beneficialOwnershipOrControl").isBoolean();
    }

    private static Said last(List<Said> statements) {
        return statements.get(statements.size() - 1);
    }

    private boolean isLater(List<Said> party, Said said) {
        return record(said).isPresent()
                && party.get(0).at() > of(record(said).get()).get(0).at();
    }

    private void types(Said said) {
        Optional<String> subject = text(said.get("recordDetails", "subject"));
        List<Said> detailed = subject.map(this::of).orElse(List.of()).stream()
                .filter(other ->
                        other.get("recordDetails").isObject() || kind(other).equals("relationship"))
                .toList();
        if (detailed.isEmpty()) {
            return;
        }
        Said entity = last(detailed);
        JsonNode form = entity.get("recordDetails", "entityType");
        boolean isEntity = kind(entity).equals("entity");
        boolean isTrust = isEntity && form.path("subtype").asString("").equals("trust");
        boolean isNomination = isEntity
                && form.path("subtype").asString("").equals("nomination")
                && form.path("type").asString("").equals("arrangement");
        for (JsonNode interest : interestList(said)) {
            String type = type(interest);
            if (NOMINATION.contains(type) && !isNomination) {
                say(FindingCode.RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_NOMINATION_ARRANGEMENT, said.at());
            } else if (TRUST.contains(type) && !isTrust) {
                say(FindingCode.RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_TRUST, said.at());
            } else if (isTrust && !TRUST.contains(type) && !UNSAID.contains(type)) {
                say(FindingCode.TRUST_INTEREST_TYPE_NOT_ALLOWED, said.at());
            } else if (isNomination && !NOMINATION.contains(type) && !UNSAID.contains(type)) {
                say(FindingCode.NOMINATION_INTEREST_TYPE_NOT_ALLOWED, said.at());
            }
        }
    }

    private void status(String record) {
        List<Said> series = of(record).stream()
                .filter(said -> !moment(said.get("statementDate")).isEmpty())
                .sorted(Comparator.comparing(
                        said -> moment(said.get("statementDate")).substring(0, 10)))
                .toList();
        List<Said> opening =
                series.stream().filter(said -> status(said).equals("new")).toList();
        List<Said> closing =
                series.stream().filter(said -> status(said).equals("closed")).toList();
        if (opening.size() > 1) {
            say(
                    FindingCode.MULTIPLE_STATEMENTS_IN_SERIES_WITH_RECORD_STATUS_NEW,
                    opening.get(1).at());
        } else if (opening.size() == 1 && opening.get(0) != series.get(0)) {
            say(
                    FindingCode.STATEMENT_WITH_RECORD_STATUS_NEW_MUST_BE_FIRST,
                    series.get(0).at());
        } else if (closing.size() > 1) {
            say(
                    FindingCode.MULTIPLE_STATEMENTS_IN_SERIES_WITH_RECORD_STATUS_CLOSED,
                    closing.get(1).at());
        } else if (closing.size() == 1 && closing.get(0) != last(series)) {
            say(
                    FindingCode.STATEMENT_WITH_RECORD_STATUS_CLOSED_MUST_BE_LAST,
                    series.get(0).at());
        } else if (!series.isEmpty()) {
            String kind = kind(series.get(0));
            series.stream()
                    .filter(said -> !kind(said).equals(kind))
                    .findFirst()
                    .ifPresent(said -> say(FindingCode.STATEMENTS_IN_SERIES_WITH_DIFFERENT_RECORD_TYPES, said.at()));
        }
    }

    private List<Said> ordered(String record) {
        return of(record).stream()
                .sorted(Comparator.comparing((Said said) -> moment(said.get("statementDate")))
                        .thenComparing(said -> moment(said.get("publicationDetails", "publicationDate"))))
                .toList();
    }

    private Said current(String record) {
        return last(ordered(record));
    }

    private void order(String record) {
        List<Said> series = ordered(record);
        Set<String> statuses = series.stream().map(RecordTwin::status).collect(Collectors.toSet());
        if (!statuses.contains("new") && (statuses.contains("updated") || statuses.contains("closed"))) {
            say(FindingCode.SERIES_DOES_NOT_BEGIN_WITH_NEW, series.get(0).at());
        }
        boolean closed = false;
        for (Said said : series) {
            if (closed && !status(said).equals("closed") && !said.json().has("annotations")) {
                say(FindingCode.RECORD_REOPENED, said.at());
                break;
            }
            closed |= status(said).equals("closed");
        }
        for (int i = 1; i < series.size(); i++) {
            Said before = series.get(i - 1);
            Said said = series.get(i);
            boolean areTies = kind(before).equals("relationship") && kind(said).equals("relationship");
            if (areTies
                    && !said.json().has("annotations")
                    && (isChange(before, said, "subject", false) || isChange(before, said, "interestedParty", true))) {
                say(FindingCode.RELATIONSHIP_PARTIES_CHANGED, said.at());
            }
        }
    }

    private static boolean isChange(Said before, Said said, String field, boolean mayBeUnknown) {
        JsonNode was = before.get("recordDetails", field);
        JsonNode is = said.get("recordDetails", field);
        if (!mayBeUnknown && (!was.isString() || !is.isString())) {
            return false;
        }
        return !was.isMissingNode() && !is.isMissingNode() && !(was.isObject() && is.isObject()) && !was.equals(is);
    }

    private void lives(Said said) {
        Optional<Said> party = currentOf(said, "interestedParty");
        if (isOpen(said, TODAY)) {
            currentOf(said, "subject").ifPresent(subject -> life(said, subject));
            party.ifPresent(other -> life(said, other));
        }
        Optional<LocalDate[]> birth = party.filter(other -> kind(other).equals("person"))
                .flatMap(other -> days(other.get("recordDetails", "birthDate")));
        for (JsonNode interest : interestList(said)) {
            Optional<LocalDate[]> start = days(interest.path("startDate"));
            if (birth.isPresent() && start.isPresent() && start.get()[1].isBefore(birth.get()[0])) {
                say(FindingCode.INTEREST_BEFORE_BIRTH, said.at());
            }
        }
    }

    private Optional<Said> currentOf(Said said, String field) {
        return text(said.get("recordDetails", field))
                .filter(record -> !of(record).isEmpty())
                .map(this::current)
                .filter(other -> PARTIES.contains(kind(other)));
    }

    private void life(Said said, Said party) {
        if (status(party).equals("closed")) {
            say(FindingCode.CLOSED_PARTY_IN_OPEN_RELATIONSHIP, said.at());
        }
        Optional<LocalDate[]> end = days(party.get("recordDetails", "dissolutionDate"))
                .or(() -> days(party.get("recordDetails", "deathDate")));
        Optional<LocalDate[]> day = days(said.get("statementDate"));
        if (end.isPresent() && day.isPresent() && end.get()[1].isBefore(day.get()[0]) && isOpen(said, day.get()[0])) {
            say(FindingCode.ENDED_PARTY_IN_OPEN_RELATIONSHIP, said.at());
        }
    }

    private void subjects(List<Said> open) {
        Owners owners = new Owners(this);
        open.stream()
                .filter(said -> said.get("recordDetails", "subject").isString())
                .forEach(said -> owners.add(
                        said,
                        text(said.get("recordDetails", "subject")).orElseThrow(),
                        said.get("declarationSubject").isContainer()
                                ? ""
                                : said.get("declarationSubject").toString(),
                        text(said.get("recordDetails", "interestedParty")).orElse(""),
                        said.get("recordDetails", "interestedParty", "reason")
                                .asString("")
                                .equals("noBeneficialOwners"),
                        isTrue(said.get("recordDetails", "isComponent"))));
        owners.check();
    }

    private static boolean isTrue(JsonNode node) {
        return node.isBoolean() && node.booleanValue();
    }

    private void ring(List<Said> open) {
        List<String[]> edges = new ArrayList<>();
        for (Said said : open) {
            Optional<String> subject = text(said.get("recordDetails", "subject"));
            Optional<String> party = text(said.get("recordDetails", "interestedParty"));
            if (subject.isPresent() && party.isPresent() && Owners.owns(kept(said)) && !subject.equals(party)) {
                edges.add(new String[] {party.get(), subject.get(), "" + said.at()});
            }
        }
        for (Set<String> ring : rings(edges)) {
            edges.stream()
                    .filter(edge -> ring.contains(edge[0]) && ring.contains(edge[1]))
                    .findFirst()
                    .ifPresent(edge -> say(FindingCode.OWNERSHIP_RING, Integer.parseInt(edge[2])));
        }
    }
}
