package org.boreg.bods.validation.rules;

import java.util.Locale;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.Placeholder;
import org.jspecify.annotations.Nullable;

/** A company's number has the form that its register gives; of registers whose form is known for sure. */
final class CompanyNumber implements IdentifierRule {

    @Override
    public void check(PartyIdentifier identifier, Consumer<Remark> remarks) {
        String scheme = identifier.scheme();
        String id = identifier.id();
        if (scheme == null || id == null || Placeholder.is(id)) {
            return;
        }
        CompanyNumberForm form = CompanyNumberForm.ofScheme(scheme);
        if (form == null) {
            return;
        }
        String variant = wrongIn(form, id.strip().toUpperCase(Locale.ROOT));
        if (variant != null) {
            remarks.accept(new Remark(
                    FindingCode.COMPANY_NUMBER_MALFORMED,
                    identifier.at("id"),
                    Saying.variant(
                            variant,
                            "found",
                            Fields.shown(id),
                            "scheme",
                            scheme,
                            "length",
                            String.valueOf(form.length()))));
        }
    }

    /** Which message says what is wrong; null where nothing is. */
    private static @Nullable String wrongIn(CompanyNumberForm form, String number) {
        if (form.fits(number)) {
            return null;
        }
        return form.isWithoutLeadingZeros(number) ? "zeros" : form.scheme();
    }
}
