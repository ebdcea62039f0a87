package org.boreg.service.declarations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.boreg.service.DeclarationSettings;
import org.boreg.service.ServiceSettings;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.declarations.DeclarationCheck.Case;
import org.boreg.service.declarations.DeclarationCheck.Looked;
import org.boreg.service.declarations.DeclarationRefused.Reason;
import org.boreg.service.declarations.Desk.File;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Declarations, from draft to register. A filer sees and treats those about the companies that it declares for, and whoever keeps the
 * register all of them; for everybody else there are none.
 *
 * <p>Every method throws {@link DeclarationRefused} where what is asked for cannot be done, and {@link RegisterUnavailable} when Neo4j
 * cannot be reached. Safe for many threads.
 */
@Service
public final class Declarations {

    /** The most that a page of declarations has. */
    public static final int LARGEST_PAGE = 100;

    private static final Logger log = LoggerFactory.getLogger(Declarations.class);

    private static final Caller OURSELVES = new Caller("register", Set.of(Role.OPERATOR), Set.of());

    private static final int LONGEST_KEY = 200;
    private static final int MOST_DRAFTS = 50;
    private static final String AFTER_ALL = "~";

    private static final Set<DeclarationState> HANDED_IN = EnumSet.of(
            DeclarationState.SUBMITTED,
            DeclarationState.IN_REVIEW,
            DeclarationState.PUBLISHING,
            DeclarationState.PUBLISHED);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Desk desk;
    private final Mandates mandates;
    private final Networks networks;
    private final DeclarationCheck check;
    private final Press press;
    private final DueDates due;
    private final DeclarationSettings settings;
    private final Clock clock;

    Declarations(RegisterGraph graph, ServiceSettings settings, Desk desk, Clock clock) {
        this.desk = desk;
        this.settings = settings.declarations();
        this.mandates = new Mandates(graph);
        this.networks = new Networks(graph, this.settings.publisher());
        this.check = new DeclarationCheck(graph, networks, this.settings, clock);
        this.press = new Press(graph, desk);
        this.due = new DueDates(desk, networks);
        this.clock = clock;
    }

    /**
     * Keeps a new draft.
     *
     * @param body a form or statements, as JSON
     * @param key by which the same request is known when it is sent again; null for none
     */
    public DeclarationAnswer draft(String body, @Nullable String key, Caller caller, Locale language) {
        Content content = Content.read(body);
        Looked read = check.read(content, new Case("", DeclarationKind.CHANGE, null, Map.of()), language);
        String subject = subject(content, read);
        requireMandate(caller, subject);
        return DeclarationAnswer.of(open(subject, kind(subject), content, key, null, caller, language));
    }

    /** Those that the caller may see, the newest first, without what is written in them. */
    public Page<DeclarationAnswer> list(
            @Nullable String state,
            @Nullable String subject,
            boolean late,
            int limit,
            @Nullable String cursor,
            Caller caller) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(LARGEST_PAGE, limit), null);
        }
        List<String> states = states(state);
        String before = cursor == null || cursor.isEmpty() ? AFTER_ALL : cursor;
        Optional<Set<String>> subjects = subjects(subject, caller);
        Limit most = Limit.of(limit + 1);
        long days = late ? 1 : 0;
        List<Declaration> found = desk.read(store -> subjects.map(some -> some.isEmpty()
                        ? List.<Declaration>of()
                        : store
                                .findBySubjectInAndStateInAndDaysLateGreaterThanEqualAndPositionLessThanOrderByPositionDesc(
                                        some, states, days, before, most))
                .orElseGet(() -> store.findByStateInAndDaysLateGreaterThanEqualAndPositionLessThanOrderByPositionDesc(
                        states, days, before, most)));
        boolean more = found.size() > limit;
        List<Declaration> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(DeclarationAnswer::line).toList(),
                more ? shown.get(limit - 1).position() : null);
    }

    public DeclarationAnswer get(String id, Caller caller) {
        return DeclarationAnswer.of(file(id, caller));
    }

    /**
     * Takes what the filer has written now.
     *
     * @param version that the filer has read; null for whatever it is
     */
    public DeclarationAnswer revise(String id, String body, @Nullable Long version, Caller caller, Locale language) {
        File file = file(id, caller);
        Content content = Content.read(body);
        Looked looked = check.look(content, about(file), language);
        String subject = subject(content, looked);
        if (!subject.equals(file.declaration().subject())) {
            throw DeclarationRefused.notNow("The declaration %s is about %s, and stays so. Make a new one about %s."
                    .formatted(file.declaration().id(), file.declaration().subject(), subject));
        }
        return DeclarationAnswer.of(
                desk.take(file.declaration().id(), version, caller, "declaration.revise", (kept, now) -> {
                    revise(kept.declaration(), looked, now);
                    kept.papers().rewrite(content.text());
                }));
    }

    /** Forgets a draft that was never submitted. */
    public void drop(String id, @Nullable Long version, Caller caller) {
        desk.drop(file(id, caller).declaration().id(), version, caller);
    }

    /** What there is to say about a declaration that is not kept. */
    public CheckAnswer check(String body, Caller caller, Locale language) {
        Content content = Content.read(body);
        Looked read = check.read(content, new Case("", DeclarationKind.CHANGE, null, Map.of()), language);
        if (read.draft() != null) {
            requireMandate(caller, read.draft().identifier());
        }
        return check.check(content, unfiled(read), language, caller.viewer());
    }

    /** What there is to say about one that is kept. */
    public CheckAnswer checkKept(String id, Caller caller, Locale language) {
        File file = file(id, caller);
        return check.check(Content.read(file.papers().content()), about(file), language, caller.viewer());
    }

    /** Hands it in; one that is handed in already gets its receipt again. */
    public Receipt submit(String id, @Nullable Long version, Caller caller, Locale language) {
        File file = file(id, caller);
        return HANDED_IN.contains(file.declaration().state())
                ? Receipt.of(file.declaration())
                : Receipt.of(submit(file, version, caller, language).declaration());
    }

    /** The receipt of one that was handed in. */
    public Receipt receipt(String id, Caller caller) {
        Declaration declaration = file(id, caller).declaration();
        if (declaration.submittedAt() == null) {
            throw DeclarationRefused.notNow("The declaration %s was not submitted yet.".formatted(declaration.id()));
        }
        return Receipt.of(declaration);
    }

    /**
     * Whether a receipt is one of this register's, for whoever is shown it.
     *
     * @param sha256 what the receipt says of the content; who has not seen it learns nothing
     */
    public Receipt verify(String number, String sha256) {
        return find(number)
                .map(File::declaration)
                .filter(declaration -> declaration.submittedAt() != null
                        && sha256.toLowerCase(Locale.ROOT).equals(declaration.sha256()))
                .map(Receipt::of)
                .orElseThrow(() -> DeclarationRefused.because(
                        Reason.NOT_THERE, "This register has given no receipt with this number and this hash."));
    }

    /** Somebody who keeps the register begins to look at it. */
    public DeclarationAnswer review(String id, @Nullable Long version, Caller caller) {
        return step(
                id,
                version,
                caller,
                "declaration.review",
                (file, now) -> file.declaration().review(caller.name(), now));
    }

    /** Gives it back to its filer. */
    public DeclarationAnswer giveBack(String id, @Nullable Long version, List<ReturnReason> reasons, Caller caller) {
        if (reasons.isEmpty()
                || reasons.size() > ReturnReason.MOST
                || !reasons.stream().allMatch(Declarations::isSaid)) {
            throw new InvalidQuestion(
                    "reasons",
                    "\"reasons\" are 1 to %d, each with a \"message\" of at most %d characters, and a \"pointer\" to its field."
                            .formatted(ReturnReason.MOST, ReturnReason.LONGEST),
                    null);
        }
        String json = JsonMapper.shared().writeValueAsString(reasons);
        return step(
                id,
                version,
                caller,
                "declaration.return",
                (file, now) -> file.declaration().giveBack(json, caller.name(), now));
    }

    /** Its filer takes it back. */
    public DeclarationAnswer withdraw(String id, @Nullable Long version, Caller caller) {
        String known = file(id, caller).declaration().id();
        return DeclarationAnswer.of(desk.take(
                known,
                version,
                caller,
                "declaration.withdraw",
                (file, now) -> file.declaration().withdraw(now)));
    }

    /** Puts what it says into the register. One that was broken off on its way goes on. */
    public DeclarationAnswer publish(String id, @Nullable Long version, Caller caller, Locale language) {
        File file = file(id, caller);
        requireKeeper(caller);
        return DeclarationAnswer.of(publish(file, version, caller, language));
    }

    /** A draft that puts a published declaration right: it says the same, for the same date, until it is changed. */
    public DeclarationAnswer correct(String id, @Nullable String key, Caller caller, Locale language) {
        File wrong = file(id, caller);
        Declaration declaration = wrong.declaration();
        if (declaration.state() != DeclarationState.PUBLISHED || !declaration.isLatest()) {
            throw DeclarationRefused.notNow(
                    ("Only the latest declaration that is published about a company is corrected; %s is %s. Declare a change"
                                    + " instead.")
                            .formatted(
                                    declaration.id(),
                                    declaration.state() == DeclarationState.PUBLISHED
                                            ? "followed by another"
                                            : declaration.state().words()));
        }
        if (declaration.kind() == DeclarationKind.CLOSING) {
            throw DeclarationRefused.notNow("What is closed is not corrected: make a new declaration.");
        }
        ObjectNode content = Content.read(wrong.papers().content()).json();
        content.put("date", Objects.requireNonNull(declaration.statementDate()).toString());
        return DeclarationAnswer.of(open(
                declaration.subject(),
                DeclarationKind.CORRECTION,
                Content.of(content),
                key,
                declaration.id(),
                caller,
                language));
    }

    /**
     * Says for a company that nothing has changed, in one step: what the register has is submitted again, and published at once where the
     * register does so.
     *
     * @param date for which it is said; null for today
     */
    public DeclarationAnswer confirm(
            String subject, @Nullable LocalDate date, @Nullable String key, Caller caller, Locale language) {
        String identifier = identifier(subject);
        requireMandate(caller, identifier);
        Network network = networks.any(identifier);
        if (network.isEmpty()) {
            throw DeclarationRefused.because(
                    Reason.NOT_THERE, "Nothing is declared about %s that could be confirmed.".formatted(identifier));
        }
        ObjectNode content = JSON.objectNode();
        content.putObject("subject").put("identifier", identifier);
        content.put("date", (date == null ? check.today() : date).toString());
        ArrayNode statements = content.putArray("statements");
        network.statements().values().forEach(statements::add);
        DeclarationKind kind =
                kind(identifier) == DeclarationKind.FIRST ? DeclarationKind.FIRST : DeclarationKind.CONFIRMATION;
        File file = submitNew(identifier, kind, Content.read(content.toString()), key, caller, language);
        boolean atOnce = kind == DeclarationKind.CONFIRMATION
                && settings.publishConfirmations()
                && file.declaration().state() == DeclarationState.SUBMITTED;
        return DeclarationAnswer.of(atOnce ? publish(file, null, caller, language) : file);
    }

    /**
     * Asks that what is declared about a company be ended, as when it is struck off. It is published as any other.
     *
     * @param date on which it ends; null for today
     */
    public DeclarationAnswer close(
            String subject,
            @Nullable LocalDate date,
            @Nullable String reason,
            @Nullable String key,
            Caller caller,
            Locale language) {
        String identifier = identifier(subject);
        requireMandate(caller, identifier);
        ObjectNode content = JSON.objectNode();
        content.putObject("subject").put("identifier", identifier);
        content.put("date", (date == null ? check.today() : date).toString());
        if (reason != null) {
            content.put("reason", reason);
        }
        return DeclarationAnswer.of(submitNew(
                identifier, DeclarationKind.CLOSING, Content.read(content.toString()), key, caller, language));
    }

    /**
     * What has to be declared by when, for the caller's companies; for whoever keeps the register, for all of which it knows a
     * declaration.
     */
    public DueAnswer due(boolean lateOnly, Caller caller) {
        return due.answer(subjects(null, caller), lateOnly, check.today());
    }

    /** What was on its way into the register when the service ended goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        try {
            desk.read(store -> store.findByState(DeclarationState.PUBLISHING.name(), Limit.of(LARGEST_PAGE)))
                    .forEach(
                            declaration -> desk.find(declaration.id()).ifPresent(file -> press.print(file, OURSELVES)));
        } catch (RegisterUnavailable away) {
            log.warn("Declarations that were being published wait: {}", away.getMessage());
        }
    }

    private File open(
            String subject,
            DeclarationKind kind,
            Content content,
            @Nullable String key,
            @Nullable String corrects,
            Caller caller,
            Locale language) {
        String request = CanonicalJson.hash(JSON.arrayNode()
                .add(kind == DeclarationKind.FIRST ? "CHANGE" : kind.name())
                .add(content.hash()));
        String keyOfCaller = key == null ? null : key(key, caller);
        Optional<File> before = keyOfCaller == null ? Optional.empty() : sameRequest(keyOfCaller, request);
        if (before.isPresent()) {
            return before.get();
        }
        refuseManyDrafts(subject);
        Instant now = Instant.now(clock);
        Declaration declaration = Declaration.drafted(ReceiptNumber.next(), subject, kind, caller.name(), now);
        if (corrects != null) {
            declaration.corrects(corrects);
        }
        if (keyOfCaller != null) {
            declaration.rememberRequest(keyOfCaller, request);
        }
        DeclarationPapers papers = new DeclarationPapers(declaration.id(), content.text());
        Looked looked = check.look(content, about(new File(declaration, papers)), language);
        revise(declaration, looked, now);
        return desk.open(declaration, papers, caller)
                .or(() -> sameRequest(Objects.requireNonNull(keyOfCaller), request))
                .orElseThrow(() -> DeclarationRefused.notNow("Another declaration has come first. Try again."));
    }

    private void refuseManyDrafts(String subject) {
        if (desk.read(store -> store.countBySubjectAndState(subject, DeclarationState.DRAFT.name())) >= MOST_DRAFTS) {
            throw DeclarationRefused.notNow(
                    "There are %d drafts about %s already: submit or delete some.".formatted(MOST_DRAFTS, subject));
        }
    }

    private static void revise(Declaration declaration, Looked looked, Instant now) {
        Draft draft = looked.draft();
        declaration.revise(
                draft == null ? null : draft.subject().name(),
                draft == null ? null : draft.date(),
                looked.earliestChange(),
                now);
    }

    private Optional<File> sameRequest(String key, String request) {
        Optional<Declaration> before = desk.read(store -> store.findByIdempotencyKey(key));
        if (before.isPresent() && !request.equals(before.get().idempotencyHash())) {
            throw DeclarationRefused.because(
                    Reason.KEY_USED, "Another declaration was sent with this Idempotency-Key. Use a new one.");
        }
        return before.flatMap(declaration -> desk.find(declaration.id()));
    }

    private static String key(String key, Caller caller) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidQuestion(
                    "Idempotency-Key", "An Idempotency-Key has 1 to %d characters.".formatted(LONGEST_KEY), null);
        }
        return CanonicalJson.hash(JSON.arrayNode().add(caller.name()).add(key));
    }

    private File submitNew(
            String subject,
            DeclarationKind kind,
            Content content,
            @Nullable String key,
            Caller caller,
            Locale language) {
        Looked looked = check.look(content, new Case("new", kind, null, Map.of()), language);
        refuseErrors(looked);
        File file = open(subject, kind, content, key, null, caller, language);
        return file.declaration().state() == DeclarationState.DRAFT ? submit(file, null, caller, language) : file;
    }

    private File submit(File file, @Nullable Long version, Caller caller, Locale language) {
        Content content = Content.read(file.papers().content());
        Looked looked = check.look(content, about(file), language);
        refuseErrors(looked);
        DeclarationKind kind = settled(file.declaration());
        LocalDate changed = looked.earliestChange();
        long late = looked.daysLate(check.today());
        // What was looked at is what is handed in.
        Long read = version == null ? file.declaration().version() : version;
        return desk.take(
                file.declaration().id(),
                read,
                caller,
                "declaration.submit",
                (kept, now) -> kept.declaration().submit(kind, content.hash(), changed, late, now));
    }

    /** Another declaration may have been published since the draft was begun. */
    private DeclarationKind settled(Declaration declaration) {
        boolean isOrdinary =
                declaration.kind() == DeclarationKind.FIRST || declaration.kind() == DeclarationKind.CHANGE;
        return isOrdinary ? kind(declaration.subject()) : declaration.kind();
    }

    /** One at a time: each is made by what is declared before it. */
    private synchronized File publish(File asked, @Nullable Long version, Caller caller, Locale language) {
        String id = asked.declaration().id();
        desk
                .read(store -> store.findBySubjectAndState(
                        asked.declaration().subject(), DeclarationState.PUBLISHING.name(), Limit.of(2)))
                .stream()
                .filter(other -> !other.id().equals(id))
                .forEach(other -> desk.find(other.id()).ifPresent(file -> press.print(file, caller)));
        File file = desk.find(id).orElseThrow(() -> DeclarationRefused.notThere(id));
        if (file.declaration().state() == DeclarationState.PUBLISHING) {
            return press.print(file, caller);
        }
        Looked looked = check.look(Content.read(file.papers().content()), about(file), language);
        refuseErrors(looked);
        refuseLateCorrection(file.declaration());
        Publication publication = Objects.requireNonNull(looked.publication());
        String lines = publication.lines().stream()
                .map(line -> line.statement().toString())
                .collect(Collectors.joining("\n"));
        String persons = JsonMapper.shared().writeValueAsString(publication.persons());
        Long read = version == null ? file.declaration().version() : version;
        File fixed = desk.take(id, read, caller, "declaration.publish", (kept, now) -> {
            kept.declaration().beginPublishing(caller.name(), UUID.randomUUID().toString(), now);
            kept.papers().fix(lines, persons);
        });
        return press.print(fixed, caller);
    }

    private void refuseLateCorrection(Declaration declaration) {
        String wrong = declaration.corrected();
        boolean isFollowed = wrong != null
                && desk.find(wrong)
                        .filter(file -> file.declaration().isLatest())
                        .isEmpty();
        if (isFollowed) {
            throw DeclarationRefused.notNow(
                    "The declaration %s, which this one corrects, is followed by another by now. Return this one: a change is to be declared."
                            .formatted(wrong));
        }
    }

    private DeclarationAnswer step(String id, @Nullable Long version, Caller caller, String action, Desk.Step step) {
        String known = file(id, caller).declaration().id();
        requireKeeper(caller);
        return DeclarationAnswer.of(desk.take(known, version, caller, action, step));
    }

    private static void requireKeeper(Caller caller) {
        if (!caller.keepsTheRegister()) {
            throw DeclarationRefused.because(
                    Reason.NOT_YOURS,
                    "Declarations are reviewed, returned and published by whoever keeps the register.");
        }
    }

    private void requireMandate(Caller caller, String subject) {
        if (!mandates.covers(caller, subject)) {
            throw DeclarationRefused.because(Reason.NOT_YOURS, "This key does not declare for %s.".formatted(subject));
        }
    }

    private File file(String id, Caller caller) {
        return find(id).filter(
                        file -> mandates.covers(caller, file.declaration().subject()))
                .orElseThrow(() -> DeclarationRefused.notThere(id));
    }

    private Optional<File> find(String id) {
        return ReceiptNumber.parse(id).flatMap(desk::find);
    }

    private Case about(File file) {
        Declaration declaration = file.declaration();
        LocalDate corrected = Optional.ofNullable(declaration.corrected())
                .flatMap(desk::find)
                .map(wrong -> wrong.declaration().statementDate())
                .orElse(null);
        return new Case(declaration.id(), settled(declaration), corrected, sealed(declaration.subject()));
    }

    private Case unfiled(Looked read) {
        Draft draft = read.draft();
        DeclarationKind kind = draft == null ? DeclarationKind.CHANGE : kind(draft.identifier());
        return new Case("new", kind, null, draft == null ? Map.of() : sealed(draft.identifier()));
    }

    private Map<String, String> sealed(String subject) {
        Map<String, String> sealed = new LinkedHashMap<>();
        desk.read(store -> store.findBySubjectAndLatestTrue(subject)).stream()
                .flatMap(latest -> desk.find(latest.id()).stream())
                .map(latest -> latest.papers().persons())
                .filter(Objects::nonNull)
                .forEach(json -> JsonMapper.shared()
                        .readTree(json)
                        .properties()
                        .forEach(person ->
                                sealed.put(person.getKey(), person.getValue().asString())));
        return sealed;
    }

    private DeclarationKind kind(String subject) {
        return networks.own(subject).isEmpty() ? DeclarationKind.FIRST : DeclarationKind.CHANGE;
    }

    private static String subject(Content content, Looked looked) {
        Draft draft = looked.draft();
        if (draft != null) {
            return draft.identifier();
        }
        // So much is enough to keep it as a draft.
        return content.json()
                .at("/subject/identifier")
                .stringValueOpt()
                .flatMap(StrongIdentifier::parse)
                .map(StrongIdentifier::toString)
                .orElseThrow(() -> DeclarationRefused.errors(
                        "It has to say which company it is about. " + DeclarationCheck.inWords(looked.errors()),
                        looked.findings()));
    }

    private static String identifier(String text) {
        return StrongIdentifier.parse(text)
                .map(StrongIdentifier::toString)
                .orElseThrow(() -> new InvalidQuestion(
                        "subject", "\"subject\" is a company as SCHEME:identifier, such as GB-COH:01234567.", null));
    }

    private static void refuseErrors(Looked looked) {
        if (!looked.errors().isEmpty() || looked.publication() == null) {
            throw DeclarationRefused.errors(
                    "The declaration has errors. " + DeclarationCheck.inWords(looked.errors()), looked.findings());
        }
    }

    private static boolean isSaid(@Nullable ReturnReason reason) {
        return reason != null
                && reason.message() != null
                && !reason.message().isBlank()
                && reason.message().length() <= ReturnReason.LONGEST
                && (reason.pointer() == null || reason.pointer().length() <= ReturnReason.LONGEST);
    }

    private static List<String> states(@Nullable String state) {
        if (state == null) {
            return Arrays.stream(DeclarationState.values()).map(Enum::name).toList();
        }
        return List.of(DeclarationState.of(state)
                .orElseThrow(() -> new InvalidQuestion(
                        "state",
                        "\"state\" is one of %s, not \"%s\"."
                                .formatted(
                                        Arrays.stream(DeclarationState.values())
                                                .map(DeclarationState::code)
                                                .collect(Collectors.joining(", ")),
                                        state),
                        null))
                .name());
    }

    /** Of which companies a caller is told; empty for all. */
    private Optional<Set<String>> subjects(@Nullable String asked, Caller caller) {
        if (asked == null) {
            return caller.keepsTheRegister() ? Optional.empty() : Optional.of(mandates.subjects(caller));
        }
        String identifier = identifier(asked);
        return Optional.of(mandates.covers(caller, identifier) ? Set.of(identifier) : Set.of());
    }
}
