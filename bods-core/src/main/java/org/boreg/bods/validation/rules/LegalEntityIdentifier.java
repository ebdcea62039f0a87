package org.boreg.bods.validation.rules;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.CheckDigits;
import org.boreg.bods.model.Placeholder;

/** What is said to be an LEI is one (ISO 17442). */
final class LegalEntityIdentifier implements IdentifierRule {

    private static final Set<String> SCHEMES = Set.of("XI-LEI", "LEI");

    private static final Set<String> NAMES = Set.of(
            "lei",
            "lei code",
            "gleif",
            "legal entity identifier",
            "legal entity identifier (lei)",
            "lei (legal entity identifier)",
            "global legal entity identifier",
            "global legal entity identifier index",
            "gleif lei",
            "identificador de entidad jurídica",
            "identificador de entidad jurídica (lei)");

    @Override
    public void check(PartyIdentifier identifier, Consumer<Remark> remarks) {
        if (!isSaidToBeLei(identifier)) {
            return;
        }
        String id = identifier.id();
        if (id == null || Placeholder.is(id)) {
            return;
        }
        String lei = id.strip().toUpperCase(Locale.ROOT);
        if (!CheckDigits.isLei(lei)) {
            String variant = CheckDigits.hasFormOfLei(lei) ? "digits" : "";
            remarks.accept(new Remark(
                    FindingCode.LEI_INVALID,
                    identifier.at("id"),
                    Saying.variant(variant, "found", Fields.shown(id), "length", String.valueOf(lei.length()))));
        }
    }

    private static boolean isSaidToBeLei(PartyIdentifier identifier) {
        String scheme = identifier.scheme();
        if (scheme != null) {
            return SCHEMES.contains(scheme.toUpperCase(Locale.ROOT));
        }
        String name = identifier.schemeName();
        return name != null && NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
