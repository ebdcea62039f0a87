package org.boreg.service.acts;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.ActView;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.boreg.importer.Replacement;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.SeveralParties;

/**
 * What an operator does to the register beside importing. Who may, is for the caller to decide. Parties are named as in {@link Questions}.
 *
 * <p>Every method gives the act that the register keeps of it, and throws {@link ActRefused} when it cannot be done so,
 * {@link RegisterUnavailable} when Neo4j cannot be reached. One about a party throws {@link NotInRegister} or {@link SeveralParties}.
 */
public final class OperatorActs {

    private final RegisterGraph graph;
    private final Questions questions;

    public OperatorActs(RegisterGraph graph, Questions questions) {
        this.graph = graph;
        this.questions = questions;
    }

    /**
     * Puts another statement in the place of one that was published by mistake.
     *
     * @param replacement as JSON, of the same statementId, record and type
     */
    public ActView redact(String statementId, String replacement, Warrant warrant) {
        return done(graph.acts().redact(statementId, Replacement.read(replacement, graph), warrant));
    }

    /** Makes one party of this one and the others. */
    public ActView merge(String id, List<String> others, Warrant warrant) {
        List<String> parties = Stream.concat(Stream.of(id), others.stream())
                .map(questions::partyId)
                .toList();
        return done(graph.acts().merge(parties, warrant));
    }

    /** Makes a party of its own of these records of a party. */
    public ActView split(String id, List<String> recordIds, Warrant warrant) {
        return done(graph.acts().split(questions.partyId(id), recordIds, warrant));
    }

    /** Takes a merge or a split back. */
    public ActView revoke(String actId, Warrant warrant) {
        return done(graph.acts().revoke(actId, warrant));
    }

    /**
     * Takes all that an import brought out of the register again, and waits until that is done, or it is stopped.
     *
     * @param progress told how many statements are gone
     */
    public ActView undo(String importId, Warrant warrant, LongConsumer progress, BooleanSupplier isStopped) {
        return done(graph.undo().run(importId, warrant, progress, isStopped).actId());
    }

    /** Notes of an import that was broken off that nobody will go on with it. */
    public void cancel(String importId) {
        questions.importOf(importId, Viewer.OPERATOR);
        if (!graph.importLog().cancel(importId)) {
            throw ActRefused.contradicted(
                    "This import has ended, or a program runs it: stop it there, with Ctrl-C or by its service.");
        }
    }

    private ActView done(String actId) {
        return questions.act(actId, Viewer.OPERATOR);
    }
}
