package org.boreg.cli.register;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.OtherRegister;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.boreg.service.acts.OperatorActs;
import org.boreg.service.audit.Audit;
import org.boreg.service.audit.AuditLogAnswer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.AskedDays;
import org.boreg.service.questions.ChangeAnswer;
import org.boreg.service.questions.ChangesRequest;
import org.boreg.service.questions.ConnectionsRequest;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.ExportPage;
import org.boreg.service.questions.HistoryAnswer;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.PortfolioRequest;
import org.boreg.service.questions.PortfolioView;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.RegimesView;
import org.boreg.service.questions.SeveralParties;
import org.boreg.service.questions.TimelineAnswer;
import org.boreg.service.questions.TooMuchToWorkOut;
import org.jspecify.annotations.Nullable;

/** Asks the graph itself. Whoever has the database's password sees all of it, so the viewer is the operator. */
final class GraphAnswers implements Answers {

    private static final Viewer VIEWER = Viewer.OPERATOR;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Questions questions;
    private final OwnershipQuestions ownership;
    private final OperatorActs acts;
    private final Audit audit;

    GraphAnswers(Questions questions, OwnershipQuestions ownership, OperatorActs acts, Audit audit) {
        this.questions = questions;
        this.ownership = ownership;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public SearchAnswer search(SearchQuestion question, AskedDates dates) {
        return ask(() -> questions.search(question, dates, VIEWER));
    }

    @Override
    public PartyAnswer party(String id, AskedDates dates) {
        return ask(() -> questions.party(id, dates, VIEWER));
    }

    @Override
    public PublishedStatement statement(String statementId) {
        return ask(() -> new PublishedStatement(
                statementId, questions.statement(statementId, VIEWER).text()));
    }

    @Override
    public Page<HoldingAnswer> holders(String id, AskedDates dates, int limit, @Nullable String cursor) {
        return ask(() -> questions.holders(id, dates, limit, cursor, VIEWER));
    }

    @Override
    public Page<HoldingAnswer> holdings(String id, AskedDates dates, int limit, @Nullable String cursor) {
        return ask(() -> questions.holdings(id, dates, limit, cursor, VIEWER));
    }

    @Override
    public OwnersView owners(String id, AskedDates dates, OwnersRequest request) {
        return ask(() -> ownership.owners(id, dates, request, VIEWER));
    }

    @Override
    public RegimesView regimes(String id, AskedDates dates, OwnersRequest request) {
        return ask(() -> ownership.regimes(id, dates, request, VIEWER));
    }

    @Override
    public PortfolioView portfolio(String id, AskedDates dates, int limit, @Nullable String cursor) {
        return ask(() -> ownership.portfolio(id, dates, PortfolioRequest.of(limit, cursor), VIEWER));
    }

    @Override
    public ConnectionsView connections(String id, String otherId, AskedDates dates, ConnectionsRequest request) {
        return ask(() -> ownership.connections(id, otherId, dates, request, VIEWER));
    }

    @Override
    public TimelineAnswer timeline(String id, @Nullable String ownerId, AskedDates dates, OwnersRequest request) {
        return ask(() -> ownership.timeline(id, ownerId, dates, request, VIEWER));
    }

    @Override
    public DifferenceAnswer difference(String id, AskedDays days, OwnersRequest request) {
        return ask(() -> ownership.difference(id, days, request, VIEWER));
    }

    @Override
    public ActView redact(String statementId, String replacement, Warrant warrant) {
        return ask(() -> acts.redact(statementId, replacement, warrant));
    }

    @Override
    public ActView merge(String id, List<String> others, Warrant warrant) {
        return ask(() -> acts.merge(id, others, warrant));
    }

    @Override
    public ActView split(String id, List<String> recordIds, Warrant warrant) {
        return ask(() -> acts.split(id, recordIds, warrant));
    }

    @Override
    public ActView revoke(String actId, Warrant warrant) {
        return ask(() -> acts.revoke(actId, warrant));
    }

    @Override
    public Page<AuditLogAnswer> audit(int limit, @Nullable String cursor, @Nullable String about) {
        return ask(() -> audit.latest(limit, cursor, about));
    }

    @Override
    public AuditVerdict verifyAudit(@Nullable String noted) {
        return ask(() -> audit.verify(noted));
    }

    @Override
    public Page<ImportAnswer> imports(int limit, @Nullable String cursor) {
        return ask(() -> questions.imports(limit, cursor, VIEWER));
    }

    @Override
    public ImportAnswer importOf(String importId) {
        return ask(() -> questions.importOf(importId, VIEWER));
    }

    @Override
    public ImportAnswer undo(String importId, Warrant warrant, LongConsumer progress, BooleanSupplier isStopped) {
        return ask(() -> {
            acts.undo(importId, warrant, progress, isStopped);
            return questions.importOf(importId, VIEWER);
        });
    }

    @Override
    public ImportAnswer cancel(String importId) {
        return ask(() -> {
            acts.cancel(importId);
            return questions.importOf(importId, VIEWER);
        });
    }

    @Override
    public Page<ActView> acts(int limit, @Nullable String cursor) {
        return ask(() -> questions.acts(limit, cursor, VIEWER));
    }

    @Override
    public Page<Candidate> candidates(String id) {
        return ask(() -> questions.candidates(id, VIEWER));
    }

    @Override
    public Page<Candidate> candidates(int limit, @Nullable String cursor) {
        return ask(() -> questions.candidates(limit, cursor, VIEWER));
    }

    @Override
    public HistoryAnswer history(String id, AskedDates dates) {
        return ask(() -> {
            try {
                return questions.historyOfParty(id, dates, VIEWER);
            } catch (NotInRegister noParty) {
                return questions.historyOfRecord(id, null, dates, VIEWER);
            }
        });
    }

    @Override
    public ExportPage export(AskedDates dates, boolean original, @Nullable String cursor) {
        return ask(() -> questions.export(dates, original, cursor, VIEWER));
    }

    @Override
    public List<String> changes(@Nullable String after, int limit, boolean original, int waitSeconds) {
        return ask(() -> {
            ChangesRequest request = new ChangesRequest(after, limit, original);
            List<ChangeAnswer> found = questions.changes(request, VIEWER).items();
            for (int waited = 0; found.isEmpty() && waited < waitSeconds; waited++) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                found = questions.changes(request, VIEWER).items();
            }
            return found.stream().map(ChangeAnswer::line).toList();
        });
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (NotInRegister missing) {
            throw CannotAnswer.notThere(missing.getMessage());
        } catch (SeveralParties several) {
            throw CannotAnswer.several(several.getMessage(), several.matches());
        } catch (OtherRegister other) {
            throw CannotAnswer.badQuestion(other.getMessage());
        } catch (ActRefused refused) {
            throw refused.why() == ActRefused.Reason.NOT_THERE
                    ? CannotAnswer.notThere(refused.getMessage())
                    : CannotAnswer.badQuestion(refused.getMessage());
        } catch (InvalidQuestion invalid) {
            throw CannotAnswer.badQuestion(invalid.getMessage());
        } catch (RegisterUnavailable | TooMuchToWorkOut failed) {
            throw CannotAnswer.because(failed.getMessage(), failed);
        }
    }
}
