package org.boreg.service.discrepancies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.ServiceSettings;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.access.Secret;
import org.boreg.service.discrepancies.Discrepancy.Questioned;
import org.boreg.service.discrepancies.Discrepancy.Reporter;
import org.boreg.service.discrepancies.Discrepancy.State;
import org.boreg.service.discrepancies.DiscrepancyAnswer.Sight;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.SeveralParties;
import org.boreg.service.questions.StatementAnswer;
import org.boreg.service.store.Store;
import org.boreg.service.terms.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Reports that a statement is wrong. Everybody reports and sees what came of it; who answers for the company answers; who keeps the register
 * decides. What was said on either side is not for the public, since it may say what is kept from the public.
 *
 * <p>Every method throws {@link ActRefused} when something cannot be done so, {@link NotInRegister} when there is no such report or
 * statement, and {@link RegisterUnavailable}.
 */
@Service
public class Discrepancies {

    private static final int LARGEST_PAGE = 100;
    private static final int MOST_AT_ONCE = 50;
    private static final int WORKING_DAYS_TO_DECIDE = 30;

    private final DiscrepancyRepository reports;
    private final Store store;
    private final WorkingDays days;
    private final Questions questions;
    private final Clock clock;

    Discrepancies(
            DiscrepancyRepository reports, Store store, Questions questions, ServiceSettings settings, Clock clock) {
        this.reports = reports;
        this.store = store;
        this.days = new WorkingDays(settings.access().holidays());
        this.questions = questions;
        this.clock = clock;
    }

    /** Keeps a report. With the secret, which is not to be had again, whoever made it follows and withdraws it. */
    public Receipt report(Report report, Caller caller) {
        Questioned about = about(report.statementId());
        if (store.read(() -> reports.countByStatementIdAndUnderQuery(report.statementId(), true)) >= MOST_AT_ONCE) {
            throw ActRefused.contradicted(
                    "There are %d undecided reports on this statement; when they are decided, more are taken."
                            .formatted(MOST_AT_ONCE));
        }
        String id = UUID.randomUUID().toString();
        String secret = Secret.random();
        Discrepancy kept = store.change(
                () -> reports.save(Discrepancy.reported(
                        id,
                        reports.nextNumber(),
                        report,
                        about,
                        new Reporter(caller.role(), caller.name()),
                        Secret.hash(secret),
                        clock.instant(),
                        days.after(today(), WORKING_DAYS_TO_DECIDE))),
                changed -> event("discrepancy.report", changed, caller));
        return new Receipt(DiscrepancyAnswer.of(kept, Sight.CONTENT, today()), secret);
    }

    /**
     * The reports, the latest first.
     *
     * @param statementId only on this statement; null for all
     * @param subject only on statements about whom this recordId is; null for all
     * @param state only in this state, by its code; null for all
     */
    public Page<DiscrepancyAnswer> latest(
            @Nullable String statementId,
            @Nullable String subject,
            @Nullable String state,
            int limit,
            @Nullable String cursor,
            Caller caller) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(LARGEST_PAGE, limit), null);
        }
        List<Discrepancy> found = store.read(
                () -> reports.latest(before(cursor), statementId, subject, state == null ? null : name(state), limit));
        return new Page<>(
                found.stream().map(report -> answer(report, caller, null)).toList(),
                found.size() < limit
                        ? null
                        : String.valueOf(found.get(found.size() - 1).number()));
    }

    /** @param secret of the one who reported; null for none */
    public DiscrepancyAnswer discrepancy(String id, Caller caller, @Nullable String secret) {
        return answer(find(id), caller, secret);
    }

    /** What the one who answers for the company says to it. */
    public DiscrepancyAnswer answer(String id, @Nullable String text, Caller caller) {
        Discrepancy report = find(id);
        if (!caller.keepsTheRegister() && !speaksFor(caller, report)) {
            throw new NotAllowed("Only who declares for this company answers here.");
        }
        report.answer(
                Report.required("answer", text, Report.LONGEST_TEXT, "what there is to say to it"),
                caller.name(),
                clock.instant());
        return saved(report, caller, "discrepancy.answer");
    }

    /** What the regulator finds. */
    public DiscrepancyAnswer decide(String id, @Nullable String outcome, @Nullable String reason, Caller caller) {
        Discrepancy report = find(id);
        report.decide(
                outcome(outcome),
                Report.required("reason", reason, Report.LONGEST_TEXT, "why, for everybody to read"),
                caller.name(),
                clock.instant());
        return saved(report, caller, "discrepancy.decide");
    }

    /** @param secret of the one who reported; null for none */
    public DiscrepancyAnswer withdraw(String id, Caller caller, @Nullable String secret) {
        Discrepancy report = find(id);
        if (!caller.keepsTheRegister() && !isReporter(report, caller, secret)) {
            throw new NotAllowed("Only who made this report withdraws it, with the secret that came with it.");
        }
        report.withdraw();
        return saved(report, caller, "discrepancy.withdraw");
    }

    /** Who may not do this to this report, though to others. */
    public static final class NotAllowed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAllowed(String message) {
            super(message);
        }
    }

    /**
     * @param secret lets the reporter follow the report and withdraw it; not to be had again
     */
    public record Receipt(DiscrepancyAnswer report, String secret) {}

    private DiscrepancyAnswer saved(Discrepancy report, Caller caller, String action) {
        Discrepancy kept = store.change(() -> reports.save(report), changed -> event(action, changed, caller));
        return answer(kept, caller, null);
    }

    private Discrepancy find(String id) {
        return store.read(() -> reports.findById(id)).orElseThrow(() -> NotInRegister.discrepancy(id));
    }

    private DiscrepancyAnswer answer(Discrepancy report, Caller caller, @Nullable String secret) {
        return DiscrepancyAnswer.of(report, sight(report, caller, secret), today());
    }

    private Sight sight(Discrepancy report, Caller caller, @Nullable String secret) {
        if (caller.keepsTheRegister()) {
            return Sight.ALL;
        }
        return isReporter(report, caller, secret) || speaksFor(caller, report) ? Sight.CONTENT : Sight.OUTLINE;
    }

    private static boolean isReporter(Discrepancy report, Caller caller, @Nullable String secret) {
        boolean knowsSecret = secret != null && Secret.matches(report.secretHash(), secret);
        return knowsSecret || !caller.isPublic() && report.reportedBy().equals(caller.name());
    }

    private boolean speaksFor(Caller caller, Discrepancy report) {
        return caller.is(Role.FILER)
                && caller.companies().stream().anyMatch(company -> isOf(company, report.subject()));
    }

    private boolean isOf(String company, String recordId) {
        try {
            return questions.partyId(company).equals(questions.partyId(recordId));
        } catch (NotInRegister | SeveralParties unclear) {
            return false;
        }
    }

    private Questioned about(String statementId) {
        StatementAnswer statement = questions.statement(statementId, Viewer.OPERATOR);
        JsonNode subject = statement.json().path("declarationSubject");
        return new Questioned(
                statement.statementId(),
                statement.recordId(),
                subject.isString() ? subject.stringValue() : statement.recordId());
    }

    private static AuditEvent event(String action, Discrepancy report, Caller caller) {
        return new AuditEvent(
                caller.name(),
                caller.role(),
                action,
                report.id(),
                report.state().code());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static State outcome(@Nullable String outcome) {
        State state = outcome == null ? null : state(outcome);
        if (state == null || !state.isDecided()) {
            throw ActRefused.badly("outcome", "\"outcome\" is upheld, corrected or dismissed.");
        }
        return state;
    }

    private static String name(String code) {
        State state = state(code);
        if (state == null) {
            throw new InvalidQuestion(
                    "state", "\"state\" is open, answered, upheld, corrected, dismissed or withdrawn.", null);
        }
        return state.name();
    }

    private static @Nullable State state(String code) {
        for (State state : State.values()) {
            if (state.code().equals(code.toLowerCase(Locale.ROOT))) {
                return state;
            }
        }
        return null;
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new InvalidQuestion("cursor", "This is no cursor that the register has given out.", null);
        }
        return Long.parseLong(cursor);
    }
}
