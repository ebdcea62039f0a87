package org.boreg.graph.write;

import java.util.List;
import java.util.function.Function;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * What only an operator does: redactions, and decisions on who is who. Each is one transaction together with the act that tells of it, and
 * gives that act's id.
 *
 * <p>Every method throws {@link ActRefused} when it cannot be done so, and {@link RegisterUnavailable} when Neo4j cannot be reached;
 * nothing is changed then.
 */
public final class RegisterActs {

    private final Driver driver;

    public RegisterActs(Driver driver) {
        this.driver = driver;
    }

    /**
     * Replaces the content of a statement that was published by mistake.
     *
     * @param replacement of the same statementId, record and type
     */
    public String redact(String statementId, ParsedStatement replacement, Warrant warrant) {
        return act(tx -> new Redaction(tx).replace(statementId, replacement, warrant));
    }

    /** Makes one party of several. */
    public String merge(List<String> partyIds, Warrant warrant) {
        return act(tx -> new PartyActs(tx).merge(partyIds, warrant));
    }

    /** Makes a party of its own of these records of a party. */
    public String split(String partyId, List<String> recordIds, Warrant warrant) {
        return act(tx -> new PartyActs(tx).split(partyId, recordIds, warrant));
    }

    /** Takes a merge or a split back. */
    public String revoke(String actId, Warrant warrant) {
        return act(tx -> new PartyActs(tx).revoke(actId, warrant));
    }

    private String act(Function<TransactionContext, String> deed) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeWrite(deed::apply);
            }
        });
    }
}
