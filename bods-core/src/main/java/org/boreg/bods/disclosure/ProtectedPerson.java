package org.boreg.bods.disclosure;

import java.util.List;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.StatementHead;
import org.boreg.bods.model.Unspecified;
import org.jspecify.annotations.Nullable;

/** Somebody whom the law keeps from the public. */
public final class ProtectedPerson {

    /** Whether the statement says that the person is kept from the public. */
    public static boolean is(PersonStatement person) {
        return person.personType() == PersonType.ANONYMOUS_PERSON;
    }

    /** What of a statement may be known of such a person: that there is one, and why nobody is named. */
    public static PersonStatement of(PersonStatement person) {
        return of(person, person.head(), person.unspecified());
    }

    static PersonStatement of(PersonStatement person, StatementHead head, @Nullable Unspecified unspecified) {
        return new PersonStatement(
                head,
                person.isComponent(),
                PersonType.ANONYMOUS_PERSON,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                unspecified);
    }

    private ProtectedPerson() {}
}
