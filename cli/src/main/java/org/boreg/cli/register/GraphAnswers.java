package org.boreg.cli.register;

import java.util.function.Supplier;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.SeveralParties;
import org.jspecify.annotations.Nullable;

/** Asks the graph itself. Whoever has the database's password sees all of it, so the viewer is the operator. */
final class GraphAnswers implements Answers {

    private static final Viewer VIEWER = Viewer.OPERATOR;

    private final Questions questions;

    GraphAnswers(Questions questions) {
        this.questions = questions;
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
        return ask(() -> questions.owners(id, dates, request, VIEWER));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (NotInRegister missing) {
            throw CannotAnswer.notThere(missing.getMessage());
        } catch (SeveralParties several) {
            throw CannotAnswer.several(several.getMessage(), several.matches());
        } catch (InvalidQuestion invalid) {
            throw CannotAnswer.badQuestion(invalid.getMessage());
        } catch (RegisterUnavailable away) {
            throw CannotAnswer.because(away.getMessage(), away);
        }
    }
}
