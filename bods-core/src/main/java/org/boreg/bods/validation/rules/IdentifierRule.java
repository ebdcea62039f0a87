package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;

/** Something that can be said about one identifier. */
@FunctionalInterface
interface IdentifierRule {

    void check(PartyIdentifier identifier, Consumer<Remark> remarks);
}
