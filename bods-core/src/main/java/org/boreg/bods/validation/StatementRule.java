package org.boreg.bods.validation;

import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that can be said about a statement from that statement alone. It takes any JSON object, whatever is where in it, changes
 * nothing, keeps nothing and is safe for many threads.
 */
@FunctionalInterface
public interface StatementRule {

    void check(ObjectNode statement, Consumer<Remark> remarks);
}
