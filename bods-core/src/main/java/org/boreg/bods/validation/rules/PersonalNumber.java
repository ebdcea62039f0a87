package org.boreg.bods.validation.rules;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.Placeholder;
import org.jspecify.annotations.Nullable;

/**
 * The number of an identity document or tax account is nothing to publish: who has it can pretend to be that person (BODS,
 * documentation, modelling identifiers, and the law on personal data).
 */
final class PersonalNumber implements IdentifierRule {

    private static final Set<String> DOCUMENTS = Set.of("PASSPORT", "TAXID", "IDCARD");

    private static final Set<String> WORDS = Set.of(
            "passport",
            "pasaporte",
            "passeport",
            "passaporte",
            "reisepass",
            "паспорт",
            "national id",
            "national identity",
            "identity card",
            "id card",
            "personal code",
            "personal identification",
            "documento de identidad",
            "documento nacional",
            "cédula de ciudadanía",
            "cédula de identidad",
            "carte d'identité",
            "personalausweis",
            "social security",
            "seguridad social",
            "national insurance",
            "tax id",
            "taxpayer",
            "tax number",
            "identificación fiscal",
            "número fiscal",
            "steuernummer");

    private final boolean saysWhetherPublished;

    /** BODS 0.1 has no publicationDetails; what there is of it was published. */
    PersonalNumber(BodsVersion version) {
        this.saysWhetherPublished = version != BodsVersion.V0_1;
    }

    @Override
    public void check(PartyIdentifier identifier, Consumer<Remark> remarks) {
        String id = identifier.id();
        if (id != null
                && isPublished(identifier)
                && isOfDocument(identifier.scheme(), identifier.schemeName())
                && !Placeholder.is(id)) {
            remarks.accept(Remark.of(
                    FindingCode.PERSONAL_IDENTIFIER_PUBLISHED,
                    identifier.at("id"),
                    "scheme",
                    identifier.shownScheme()));
        }
    }

    /** A declaration to the authority may have such numbers, and says nothing about its publication. */
    private boolean isPublished(PartyIdentifier identifier) {
        return !saysWhetherPublished || !Fields.isEmpty(identifier.statement(), "publicationDetails");
    }

    private static boolean isOfDocument(@Nullable String scheme, @Nullable String schemeName) {
        return scheme != null && DOCUMENTS.contains(afterHyphen(scheme).toUpperCase(Locale.ROOT))
                || schemeName != null && saysDocument(schemeName.toLowerCase(Locale.ROOT));
    }

    private static String afterHyphen(String scheme) {
        return scheme.substring(scheme.lastIndexOf('-') + 1);
    }

    private static boolean saysDocument(String schemeName) {
        for (String word : WORDS) {
            if (schemeName.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
