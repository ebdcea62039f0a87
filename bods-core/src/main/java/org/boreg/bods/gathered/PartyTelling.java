package org.boreg.bods.gathered;

import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.party.PartyRank;
import org.boreg.bods.party.PartyRow;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.SeriesOrder;
import org.jspecify.annotations.Nullable;

/**
 * What one statement says of a person or an entity, as far as a question about owners needs it.
 *
 * @param type an {@link EntityType} or a {@link PersonType}; null where not stated
 * @param keys of the strong identifiers that it gives
 */
record PartyTelling(
        String statementId,
        PartyRank rank,
        PartyKind kind,
        @Nullable Code type,
        @Nullable String name,
        @Nullable LocalDate dissolvedOn,
        List<String> keys) {

    static PartyTelling of(StatementRow row, PartyRow says) {
        boolean isPerson = says.kind().equals(PartyRow.PERSON);
        return new PartyTelling(
                row.statement().statementId(),
                row.rank(),
                isPerson ? PartyKind.PERSON : PartyKind.ENTITY,
                isPerson ? code(PersonType.class, says) : code(EntityType.class, says),
                says.name(),
                date(says.details().get("dissolved")),
                says.keys().toList());
    }

    SeriesOrder order() {
        return rank.order();
    }

    private static <E extends Enum<E> & Code> @Nullable E code(Class<E> codelist, PartyRow says) {
        Object code = says.details().get("type");
        return code == null ? null : Code.of(codelist, code.toString()).orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(text.toString());
    }
}
