package org.boreg.bods.validation.schema;

import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges statements by the schema of a version. Nearly all statements are faultless, so a screen looks first that knows no reasons
 * and is ten times as fast as the finder of violations, which sees only what the screen does not pass.
 */
final class StatementSchema implements StatementRule {

    private final Screen screen;
    private final KnownFields known;
    private final Violations violations;

    private StatementSchema(Screen screen, KnownFields known, Violations violations) {
        this.screen = screen;
        this.known = known;
        this.violations = violations;
    }

    /** @throws IllegalArgumentException where the document is no schema; its message says why */
    static StatementSchema of(SchemaDocument document) {
        return new StatementSchema(
                ScreenCompiler.compile(document), KnownFields.of(document), new Violations(document));
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!isFaultless(statement)) {
            violations.find(statement, remarks);
        }
        if (!known.haveAllOf(statement)) {
            known.reportOthers(statement, remarks);
        }
    }

    /** Whether the screen passes it: then there is certainly no violation. */
    boolean isFaultless(ObjectNode statement) {
        return screen.passes(statement);
    }

    /** What the schema says, without asking the screen. */
    void findViolations(ObjectNode statement, Consumer<Remark> remarks) {
        violations.find(statement, remarks);
    }
}
