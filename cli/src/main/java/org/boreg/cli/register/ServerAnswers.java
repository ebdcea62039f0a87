package org.boreg.cli.register;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchFilters;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.write.Warrant;
import org.boreg.service.audit.AuditLogAnswer;
import org.boreg.service.questions.AnswersJson;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.AskedDays;
import org.boreg.service.questions.ConnectionsRequest;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.ExportPage;
import org.boreg.service.questions.HistoryAnswer;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.PortfolioView;
import org.boreg.service.questions.RegimesView;
import org.boreg.service.questions.TimelineAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Asks a running register over HTTP. What it shows is for its operator to decide, by the key that is sent. */
public final class ServerAnswers implements Answers {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final ServerApi api;

    public ServerAnswers(Place.RegisterServer server) {
        this.api = new ServerApi(server);
    }

    @Override
    public SearchAnswer search(SearchQuestion question, AskedDates dates) {
        Map<String, @Nullable Object> parameters = page(question.limit(), question.cursor());
        parameters.put("q", question.text());
        SearchFilters filters = question.filters();
        parameters.put("type", filters.type());
        parameters.put("kind", filters.kind());
        parameters.put("jurisdiction", filters.jurisdiction());
        parameters.put("nationality", filters.nationality());
        parameters.put("status", filters.status());
        parameters.put("birthYear", filters.birthYear());
        parameters.put("role", filters.role());
        parameters.put("facets", question.facets());
        return api.get(ServerApi.path("search"), with(dates, parameters), new TypeReference<>() {});
    }

    @Override
    public PartyAnswer party(String id, AskedDates dates) {
        return api.get(ServerApi.path("parties", id), with(dates, new LinkedHashMap<>()), new TypeReference<>() {});
    }

    @Override
    public PublishedStatement statement(String statementId) {
        return new PublishedStatement(statementId, api.get(ServerApi.path("statements", statementId), Map.of()));
    }

    @Override
    public Page<HoldingAnswer> holders(String id, AskedDates dates, int limit, @Nullable String cursor) {
        return api.get(
                ServerApi.path("parties", id, "holders"), with(dates, page(limit, cursor)), new TypeReference<>() {});
    }

    @Override
    public Page<HoldingAnswer> holdings(String id, AskedDates dates, int limit, @Nullable String cursor) {
        return api.get(
                ServerApi.path("parties", id, "holdings"), with(dates, page(limit, cursor)), new TypeReference<>() {});
    }

    @Override
    public OwnersView owners(String id, AskedDates dates, OwnersRequest request) {
        Map<String, @Nullable Object> parameters = rules(request);
        parameters.put("maxPaths", request.maxPaths());
        return api.get(ServerApi.path("parties", id, "owners"), with(dates, parameters), new TypeReference<>() {});
    }

    @Override
    public TimelineAnswer timeline(String id, @Nullable String ownerId, AskedDates dates, OwnersRequest request) {
        Map<String, @Nullable Object> parameters = rules(request);
        parameters.put("owner", ownerId);
        parameters.put(AskedDates.KNOWN_AT, dates.knownAt());
        return api.get(ServerApi.path("parties", id, "timeline"), parameters, new TypeReference<>() {});
    }

    @Override
    public DifferenceAnswer difference(String id, AskedDays days, OwnersRequest request) {
        Map<String, @Nullable Object> parameters = rules(request);
        parameters.put(AskedDays.FROM, days.from());
        parameters.put(AskedDays.TO, days.to());
        parameters.put(AskedDates.KNOWN_AT, days.knownAt());
        return api.get(ServerApi.path("parties", id, "difference"), parameters, new TypeReference<>() {});
    }

    private static Map<String, @Nullable Object> rules(OwnersRequest request) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("regime", request.regime());
        if (request.regime().equals(OwnersRequest.BY_THRESHOLD)) {
            parameters.put("threshold", request.threshold());
            parameters.put("exclusive", request.exclusive());
        }
        parameters.put("listed", request.listed().isEmpty() ? null : String.join(",", request.listed()));
        return parameters;
    }

    @Override
    public RegimesView regimes(String id, AskedDates dates, OwnersRequest request) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("threshold", request.threshold());
        parameters.put("exclusive", request.exclusive());
        return api.get(ServerApi.path("parties", id, "regimes"), with(dates, parameters), new TypeReference<>() {});
    }

    @Override
    public PortfolioView portfolio(String id, AskedDates dates, int limit, @Nullable String cursor) {
        return api.get(
                ServerApi.path("parties", id, "portfolio"), with(dates, page(limit, cursor)), new TypeReference<>() {});
    }

    @Override
    public ConnectionsView connections(String id, String otherId, AskedDates dates, ConnectionsRequest request) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("to", otherId);
        parameters.put("alternatives", request.alternatives());
        parameters.put("hubPenalty", request.hubPenalty());
        return api.get(ServerApi.path("parties", id, "connections"), with(dates, parameters), new TypeReference<>() {});
    }

    @Override
    public ActView redact(String statementId, String replacement, Warrant warrant) {
        return post(
                ServerApi.path("statements", statementId, "redaction"),
                warrant,
                Map.of("statement", AnswersJson.mapper().readTree(replacement)));
    }

    @Override
    public ActView merge(String id, List<String> others, Warrant warrant) {
        return post(ServerApi.path("parties", id, "merge"), warrant, Map.of("with", others));
    }

    @Override
    public ActView split(String id, List<String> recordIds, Warrant warrant) {
        return post(ServerApi.path("parties", id, "split"), warrant, Map.of("records", recordIds));
    }

    @Override
    public ActView revoke(String actId, Warrant warrant) {
        return post(ServerApi.path("acts", actId, "revocation"), warrant, Map.of());
    }

    @Override
    public Page<AuditLogAnswer> audit(int limit, @Nullable String cursor, @Nullable String about) {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>(page(limit, cursor));
        asked.put("about", about);
        return api.get(ServerApi.path("audit"), asked, new TypeReference<>() {});
    }

    @Override
    public AuditVerdict verifyAudit(@Nullable String noted) {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        asked.put("noted", noted);
        return api.get(ServerApi.path("audit", "verification"), asked, new TypeReference<>() {});
    }

    @Override
    public Page<ImportAnswer> imports(int limit, @Nullable String cursor) {
        return api.get(ServerApi.path("imports"), page(limit, cursor), new TypeReference<>() {});
    }

    @Override
    public ImportAnswer importOf(String importId) {
        return api.get(ServerApi.path("imports", importId), Map.of(), new TypeReference<>() {});
    }

    @Override
    public ImportAnswer undo(String importId, Warrant warrant, LongConsumer progress, BooleanSupplier isStopped) {
        ImportAnswer now = api.post(ServerApi.path("imports", importId, "undo"), warrant, new TypeReference<>() {});
        while (now.goesOn() && !isStopped.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            now = importOf(importId);
        }
        return now;
    }

    @Override
    public ImportAnswer cancel(String importId) {
        return tell(importId, "cancel");
    }

    /** Has the register's service do something with an import: {@code pause} or {@code resume}. */
    public ImportAnswer tell(String importId, String what) {
        return api.post(ServerApi.path("imports", importId, what), Map.of(), new TypeReference<>() {});
    }

    /** What an import did not take, or why, as JSON Lines. */
    public List<String> rejects(String importId, boolean reasons) {
        return api.lines(
                reasons
                        ? ServerApi.path("imports", importId, "rejects", "reasons")
                        : ServerApi.path("imports", importId, "rejects"),
                Map.of());
    }

    @Override
    public Page<ActView> acts(int limit, @Nullable String cursor) {
        return api.get(ServerApi.path("acts"), page(limit, cursor), new TypeReference<>() {});
    }

    @Override
    public Page<Candidate> candidates(String id) {
        return api.get(ServerApi.path("parties", id, "candidates"), Map.of(), new TypeReference<>() {});
    }

    @Override
    public Page<Candidate> candidates(int limit, @Nullable String cursor) {
        return api.get(ServerApi.path("candidates"), page(limit, cursor), new TypeReference<>() {});
    }

    private ActView post(String path, Warrant warrant, Map<String, Object> asked) {
        Map<String, Object> document = new LinkedHashMap<>(asked);
        document.put("by", warrant.by());
        document.put("reason", warrant.reason());
        return api.post(path, document, new TypeReference<ActView>() {});
    }

    @Override
    public HistoryAnswer history(String id, AskedDates dates) {
        try {
            return history("parties", id, dates);
        } catch (CannotAnswer failure) {
            if (failure.fault() != CannotAnswer.Fault.NOT_THERE) {
                throw failure;
            }
            return history("records", id, dates);
        }
    }

    private HistoryAnswer history(String of, String id, AskedDates dates) {
        return api.get(ServerApi.path(of, id, "history"), with(dates, new LinkedHashMap<>()), new TypeReference<>() {});
    }

    /** Whoever has no key gets what everybody may see. */
    @Override
    public ExportPage export(AskedDates dates, boolean original, @Nullable String cursor) {
        Map<String, @Nullable Object> parameters = with(dates, new LinkedHashMap<>());
        parameters.put("cursor", cursor);
        parameters.put("original", original && api.hasKey());
        ServerApi.Lines lines = api.page(ServerApi.path("export"), parameters);
        return new ExportPage(lines.lines(), lines.next());
    }

    private static Map<String, @Nullable Object> with(AskedDates dates, Map<String, @Nullable Object> parameters) {
        parameters.put(AskedDates.AS_OF, dates.asOf());
        parameters.put(AskedDates.KNOWN_AT, dates.knownAt());
        return parameters;
    }

    @Override
    public List<String> changes(@Nullable String after, int limit, boolean original, int waitSeconds) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("after", after);
        parameters.put("limit", limit);
        parameters.put("original", original ? true : null);
        parameters.put("wait", waitSeconds);
        return api.lines(ServerApi.path("changes"), parameters);
    }

    private static Map<String, @Nullable Object> page(int limit, @Nullable String cursor) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("limit", limit);
        parameters.put("cursor", cursor);
        return parameters;
    }
}
