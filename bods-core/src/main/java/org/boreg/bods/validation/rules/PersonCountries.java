package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Countries and jurisdictions of a person. */
final class PersonCountries implements DetailsRule {

    private final BodsVersion version;
    private final Countries countries;
    private final String offices;

    PersonCountries(BodsVersion version) {
        this.version = version;
        this.countries = new Countries(Layout.of(version));
        this.offices = switch (version) {
            case V0_1 -> "/pepStatus";
            case V0_2 -> "/pepStatusDetails";
            case V0_3, V0_4 -> "/politicalExposure/details";
        };
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        countries.checkCountries(details, "nationalities", remarks);
        countries.checkCountries(details, "taxResidencies", remarks);
        countries.checkAddresses(details, remarks);
        countries.checkAddress(details, "placeOfBirth", remarks);
        if (version != BodsVersion.V0_4) {
            countries.checkAddress(details, "placeOfResidence", remarks);
        }
        countries.checkJurisdictions(officesOf(details), offices, "jurisdiction", remarks);
    }

    /** Why a person is politically exposed. */
    private JsonNode officesOf(JsonNode details) {
        return switch (version) {
            case V0_1 -> Fields.list(details, "pepStatus");
            case V0_2 -> Fields.list(details, "pepStatusDetails");
            case V0_3, V0_4 -> Fields.list(details.path("politicalExposure"), "details");
        };
    }
}
