package org.boreg.bods.validation.dataset;

import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.dataset.StatementFacts.Form;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;
import org.jspecify.annotations.Nullable;

/**
 * BODS 0.4, Representing trusts, and nominations: who is party to one has certain types of interest, and nobody else has. Where the
 * subject is not in the file nothing can be said of it, and where it is an entity of a type that nobody can read, either.
 */
final class InterestTypes implements Checks.OfStatement {

    private final Store store;

    InterestTypes(Store store) {
        this.store = store;
    }

    @Override
    public void check(int at, Report report) {
        int subject = store.statements.kind(at) == Kind.RELATIONSHIP ? store.statements.subject(at) : 0;
        if (subject == 0) {
            return;
        }
        Form form = store.records.form(subject);
        int first = store.statements.stakes(at);
        for (int i = 0; i < store.statements.stakeCount(at); i++) {
            int type = store.stakes.type(first + i);
            FindingCode code = form == Form.UNKNOWN ? null : code(type, form);
            if (code != null) {
                String pointer = "/recordDetails/interests/" + i + "/type";
                report.say(
                        code,
                        at,
                        () -> Remark.of(code, pointer, "type", StakeType.code(type), "record", report.record(subject)));
            }
        }
    }

    private static @Nullable FindingCode code(int type, Form form) {
        if (StakeType.isOfNomination(type) && form != Form.NOMINATION) {
            return FindingCode.RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_NOMINATION_ARRANGEMENT;
        }
        if (StakeType.isOfTrust(type) && form != Form.TRUST) {
            return FindingCode.RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_TRUST;
        }
        if (form == Form.TRUST && !StakeType.isAllowedInTrust(type)) {
            return FindingCode.TRUST_INTEREST_TYPE_NOT_ALLOWED;
        }
        return form == Form.NOMINATION && !StakeType.isAllowedInNomination(type)
                ? FindingCode.NOMINATION_INTEREST_TYPE_NOT_ALLOWED
                : null;
    }
}
