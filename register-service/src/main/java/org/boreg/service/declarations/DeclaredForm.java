package org.boreg.service.declarations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.NameType;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.service.declarations.Draft.Held;
import org.boreg.service.declarations.Draft.Told;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Understands the form by which somebody declares who does not write BODS: a subject, a date, and its owners with what each holds.
 * Companies of which only the identifier is given are filled in from the register; of persons who are protected nothing is taken on that
 * tells who they are.
 */
final class DeclaredForm {

    private static final String SUBJECT = "subject";
    /** Of so many companies the register is asked; of others the form has to give the name. */
    private static final int MOST_LOOKUPS = 500;

    /** ISO 3166-2: a country and up to three letters or digits of a part of it. */
    private static final int LONGEST_CODE = 6;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Companies companies;
    private final Remarks remarks;
    private final List<Told> parties = new ArrayList<>();
    private final List<Held> holdings = new ArrayList<>();
    private @Nullable StrongIdentifier identifier;
    private int lookups;

    private DeclaredForm(Companies companies, Remarks remarks) {
        this.companies = companies;
        this.remarks = remarks;
    }

    /**
     * @param isClosing whether nobody has to be named, since all ends
     * @return empty where so much is missing that nothing can be made of it; the remarks say what
     */
    static Optional<Draft> read(ObjectNode form, boolean isClosing, Companies companies, Remarks remarks) {
        return new DeclaredForm(companies, remarks).read(new FormPart(form, "", remarks), isClosing);
    }

    private Optional<Draft> read(FormPart form, boolean isClosing) {
        Told subject = subject(form);
        LocalDate date = form.day("date");
        if (date == null && !form.has("date")) {
            remarks.error("form.missing", form.at("date"), "field", "date", "example", "2026-11-20");
        }
        String reason = form.text("reason");
        List<FormPart> owners = form.parts("owners");
        owners.forEach(this::owner);
        noOwners(form, !owners.isEmpty());
        if (form.items("owners").isEmpty() && !form.has("noOwners") && !isClosing) {
            remarks.error("declaration.owners-missing", form.at("owners"));
        }
        form.remarkOnTheRest();
        return subject == null || date == null || identifier == null
                ? Optional.empty()
                : Optional.of(new Draft(identifier.toString(), date, subject, parties, holdings, reason));
    }

    private @Nullable Told subject(FormPart form) {
        FormPart part = form.part(SUBJECT);
        if (part == null) {
            if (!form.has(SUBJECT)) {
                remarks.error(
                        "form.missing",
                        form.at(SUBJECT),
                        "field",
                        SUBJECT,
                        "example",
                        "{\"identifier\": \"GB-COH:01234567\"}");
            }
            return null;
        }
        identifier = StrongIdentifier.parse(Objects.requireNonNullElse(part.text("identifier"), ""))
                .orElse(null);
        return company(SUBJECT, part);
    }

    private void owner(FormPart owner) {
        FormPart person = owner.part("person");
        FormPart company = owner.part("company");
        boolean isUnknown = owner.has("unknown");
        long kinds = List.of(person != null, company != null, isUnknown).stream()
                .filter(there -> there)
                .count();
        if (kinds != 1) {
            remarks.error("form.one-owner", owner.pointer());
            return;
        }
        if (person != null) {
            Told told = person(person);
            hold(owner, JSON.stringNode(told.key()), true);
        } else if (company != null) {
            Told told = company(company.pointer(), company);
            hold(owner, JSON.stringNode(told.key()), false);
        } else {
            hold(owner, unspecified(owner, "unknown"), false);
        }
        owner.remarkOnTheRest();
    }

    private void noOwners(FormPart form, boolean hasOwners) {
        if (!form.has("noOwners")) {
            return;
        }
        if (hasOwners) {
            remarks.error("declaration.owners-and-none", form.at("noOwners"));
            return;
        }
        FormPart part = form.get("noOwners").isObject() ? form.part("noOwners") : null;
        JsonNode why = part == null ? unspecified(form, "noOwners") : unspecified(part, "reason");
        if (part != null) {
            part.remarkOnTheRest();
        }
        ObjectNode details = JSON.objectNode().put("isComponent", false);
        holdings.add(new Held(
                "noOwners",
                SUBJECT,
                why,
                List.of(),
                details,
                Pointers.of(form.at("noOwners")).with("/statementDate", "/date")));
    }

    private ObjectNode unspecified(FormPart part, String field) {
        ObjectNode why = JSON.objectNode();
        why.put("reason", Objects.requireNonNullElse(part.code(field, UnspecifiedReason.class, null), "unknown"));
        String description = part.text("description");
        if (description != null) {
            why.put("description", description);
        }
        return why;
    }

    private void hold(FormPart owner, JsonNode interestedParty, boolean isPerson) {
        ObjectNode details = JSON.objectNode().put("isComponent", false);
        Pointers pointers = Pointers.of(owner.pointer()).with("/statementDate", "/date");
        List<FormPart> interests = owner.parts("interests");
        if (interests.isEmpty() && !owner.has("interests")) {
            remarks.error(
                    "form.missing",
                    owner.at("interests"),
                    "field",
                    "interests",
                    "example",
                    "[{\"type\": \"shareholding\", \"shares\": 30}]");
        }
        ArrayNode list = details.putArray("interests");
        for (FormPart interest : interests) {
            String inStatement = "/recordDetails/interests/" + list.size();
            list.add(interest(interest, isPerson, inStatement, pointers));
        }
        holdings.add(new Held(owner.pointer(), SUBJECT, interestedParty, List.of(), details, pointers));
    }

    private ObjectNode interest(FormPart interest, boolean isPerson, String inStatement, Pointers pointers) {
        pointers.with(inStatement, interest.pointer());
        ObjectNode json = JSON.objectNode();
        json.put(
                "type", Objects.requireNonNullElse(interest.code("type", InterestType.class, null), "unknownInterest"));
        json.put("directOrIndirect", interest.flag("direct", true) ? "direct" : "indirect");
        json.put("beneficialOwnershipOrControl", interest.flag("beneficialOwnership", isPerson));
        put(json, "details", interest.text("details"));
        shares(interest, json, inStatement, pointers);
        for (String field : List.of("startDate", "endDate")) {
            LocalDate day = interest.day(field);
            put(json, field, day == null ? null : day.toString());
            pointers.with(inStatement + "/" + field, interest.at(field));
        }
        pointers.with(inStatement + "/type", interest.at("type"))
                .with(inStatement + "/directOrIndirect", interest.at("direct"))
                .with(inStatement + "/beneficialOwnershipOrControl", interest.at("beneficialOwnership"))
                .with(inStatement + "/details", interest.at("details"));
        interest.remarkOnTheRest();
        return json;
    }

    private void shares(FormPart interest, ObjectNode json, String inStatement, Pointers pointers) {
        if (!interest.has("shares")) {
            return;
        }
        String share = inStatement + "/share";
        pointers.with(share, interest.at("shares"));
        if (interest.get("shares").isNumber()) {
            BigDecimal exact = FormPart.percent(interest.get("shares"), interest.at("shares"), remarks);
            if (exact != null) {
                json.putObject("share").put("exact", exact);
            }
            return;
        }
        FormPart range = interest.part("shares");
        if (range == null) {
            return;
        }
        ObjectNode bounds = JSON.objectNode();
        bound(range, "exact", bounds, "exact", share, pointers);
        bound(range, "min", bounds, "minimum", share, pointers);
        bound(range, "moreThan", bounds, "exclusiveMinimum", share, pointers);
        bound(range, "max", bounds, "maximum", share, pointers);
        bound(range, "lessThan", bounds, "exclusiveMaximum", share, pointers);
        range.remarkOnTheRest();
        if (!bounds.isEmpty()) {
            json.set("share", bounds);
        }
    }

    private static void bound(
            FormPart range, String field, ObjectNode bounds, String bound, String share, Pointers pointers) {
        BigDecimal percent = range.percent(field);
        if (percent != null) {
            bounds.put(bound, percent);
        }
        pointers.with(share + "/" + bound, range.at(field));
    }

    private Told person(FormPart person) {
        Pointers pointers = Pointers.of(person.pointer()).with("/statementDate", "/date");
        ObjectNode details = JSON.objectNode().put("isComponent", false).put("personType", "knownPerson");
        names(person, details, pointers);
        String birthDate = person.partialDate("birthDate");
        put(details, "birthDate", birthDate);
        pointers.with("/recordDetails/birthDate", person.at("birthDate"));
        countries(person, "nationalities", details, pointers);
        identifiers(person, details, pointers);
        addresses(person, details, pointers);
        boolean isProtected = person.flag("protected", false);
        person.remarkOnTheRest();
        Set<String> marks = Marks.of("person", details);
        Told told = new Told(person.pointer(), "person", isProtected ? hidden() : details, marks, pointers);
        parties.add(told);
        return told;
    }

    private static ObjectNode hidden() {
        ObjectNode details = JSON.objectNode().put("isComponent", false).put("personType", "anonymousPerson");
        details.putObject("unspecifiedPersonDetails")
                .put("reason", "interestedPartyExemptFromDisclosure")
                .put("description", "This person is protected from being named.");
        return details;
    }

    private void names(FormPart person, ObjectNode details, Pointers pointers) {
        ArrayNode names = JSON.arrayNode();
        String single = person.text("name");
        if (single != null) {
            names.addObject().put("type", "legal").put("fullName", single);
            pointers.with("/recordDetails/names", person.at("name"));
        } else if (person.get("names").isString()) {
            names.addObject()
                    .put("type", "legal")
                    .put("fullName", person.get("names").stringValue());
            pointers.with("/recordDetails/names", person.at("names"));
        } else {
            for (FormPart name : person.parts("names")) {
                pointers.with("/recordDetails/names/" + names.size(), name.pointer());
                ObjectNode json = names.addObject();
                json.put("type", name.code("type", NameType.class, "legal"));
                put(json, "fullName", name.required("fullName", "Ada Marrow"));
                put(json, "familyName", name.text("familyName"));
                put(json, "givenName", name.text("givenName"));
                put(json, "patronymicName", name.text("patronymicName"));
                name.remarkOnTheRest();
            }
        }
        if (names.isEmpty()) {
            remarks.error("form.missing", person.at("name"), "field", "name", "example", "Ada Marrow");
        } else {
            details.set("names", names);
        }
    }

    private void countries(FormPart part, String field, ObjectNode details, Pointers pointers) {
        ArrayNode countries = JSON.arrayNode();
        List<JsonNode> items = part.items(field);
        for (int i = 0; i < items.size(); i++) {
            ObjectNode country = country(items.get(i), part.at(field) + "/" + i);
            if (country != null) {
                countries.add(country);
            }
        }
        pointers.with("/recordDetails/" + field, part.at(field));
        if (!countries.isEmpty()) {
            details.set(field, countries);
        }
    }

    /** Two letters, those with a part of the country after them, or an object as in BODS. */
    private @Nullable ObjectNode country(JsonNode said, String pointer) {
        if (said instanceof ObjectNode object && object.path("name").isString()) {
            return object.deepCopy();
        }
        String code = said.stringValueOpt().orElse("").strip().toUpperCase(Locale.ROOT);
        String country = code.split("-", 2)[0];
        if (!COUNTRIES.contains(country) || code.length() > LONGEST_CODE) {
            remarks.error(
                    "form.not-a-country", pointer, "found", said.isString() ? said.stringValue() : said.toString());
            return null;
        }
        String name = new Locale("", country).getDisplayCountry(Locale.ENGLISH);
        return JSON.objectNode()
                .put("name", code.equals(country) ? name : "%s (%s)".formatted(name, code))
                .put("code", code);
    }

    private void identifiers(FormPart part, ObjectNode details, Pointers pointers) {
        ArrayNode identifiers = JSON.arrayNode();
        List<JsonNode> items = part.items("identifiers");
        for (int i = 0; i < items.size(); i++) {
            String pointer = part.at("identifiers") + "/" + i;
            pointers.with("/recordDetails/identifiers/" + identifiers.size(), pointer);
            if (items.get(i) instanceof ObjectNode object) {
                FormPart identifier = new FormPart(object, pointer, remarks);
                ObjectNode json = identifiers.addObject();
                put(json, "id", identifier.required("id", "01234567"));
                put(json, "scheme", identifier.text("scheme"));
                put(json, "schemeName", identifier.text("schemeName"));
                identifier.remarkOnTheRest();
            } else {
                ObjectNode json = identifier(items.get(i).stringValueOpt().orElse(""), pointer);
                if (json != null) {
                    identifiers.add(json);
                }
            }
        }
        if (!identifiers.isEmpty()) {
            details.set("identifiers", identifiers);
        }
    }

    private @Nullable ObjectNode identifier(String text, String pointer) {
        Optional<StrongIdentifier> strong = StrongIdentifier.parse(text);
        if (strong.isEmpty()) {
            remarks.error("form.not-an-identifier", pointer, "found", text);
            return null;
        }
        return JSON.objectNode()
                .put("scheme", strong.get().scheme())
                .put("id", strong.get().id());
    }

    private void addresses(FormPart person, ObjectNode details, Pointers pointers) {
        ArrayNode addresses = JSON.arrayNode();
        address(person, "serviceAddress", "service", addresses, pointers);
        address(person, "residence", "residence", addresses, pointers);
        if (!addresses.isEmpty()) {
            details.set("addresses", addresses);
        }
    }

    /** A country alone, or an address with its parts. */
    private void address(FormPart person, String field, String type, ArrayNode addresses, Pointers pointers) {
        if (!person.has(field)) {
            return;
        }
        pointers.with("/recordDetails/addresses/" + addresses.size(), person.at(field));
        ObjectNode address = JSON.objectNode().put("type", type);
        if (person.get(field).isString()) {
            ObjectNode country = country(person.get(field), person.at(field));
            if (country != null) {
                addresses.add(address.set("country", country));
            }
            return;
        }
        FormPart part = person.part(field);
        if (part == null) {
            return;
        }
        put(address, "address", part.text("address"));
        put(address, "postCode", part.text("postCode"));
        if (part.has("country")) {
            ObjectNode country = country(part.get("country"), part.at("country"));
            if (country != null) {
                address.set("country", country);
            }
        }
        part.remarkOnTheRest();
        addresses.add(address);
    }

    private Told company(String key, FormPart company) {
        Pointers pointers = Pointers.of(company.pointer())
                .with("/statementDate", "/date")
                .with("/recordDetails/name", company.at("name"))
                .with("/recordDetails/jurisdiction", company.at("jurisdiction"))
                .with("/recordDetails/entityType", company.at("type"))
                .with("/recordDetails/identifiers", company.at("identifier"));
        String identifier = company.text("identifier");
        ObjectNode details = JSON.objectNode().put("isComponent", false);
        details.setAll(known(key, company, identifier));
        if (company.has("type") || !details.has("entityType")) {
            details.putObject("entityType").put("type", company.code("type", EntityType.class, "registeredEntity"));
        }
        put(details, "name", company.text("name"));
        if (company.has("jurisdiction")) {
            ObjectNode jurisdiction = country(company.get("jurisdiction"), company.at("jurisdiction"));
            if (jurisdiction != null) {
                details.set("jurisdiction", jurisdiction);
            }
        }
        if (!details.has("name")) {
            remarks.error("form.missing", company.at("name"), "field", "name", "example", "Harbour Lights Ltd");
        }
        company.remarkOnTheRest();
        Told told = new Told(key, "entity", details, Marks.of("entity", details), pointers);
        parties.add(told);
        return told;
    }

    /** What the register has of the company, with the identifier that is given; else that alone. */
    private ObjectNode known(String key, FormPart company, @Nullable String identifier) {
        ObjectNode details = JSON.objectNode();
        if (identifier == null) {
            if (key.equals(SUBJECT)) {
                company.required("identifier", "GB-COH:01234567");
            }
            return details;
        }
        ObjectNode stated = identifier(identifier, company.at("identifier"));
        if (stated == null) {
            return details;
        }
        if (!company.has("name")) {
            Optional<ObjectNode> found = ++lookups > MOST_LOOKUPS ? Optional.empty() : companies.find(identifier);
            if (found.isEmpty()) {
                remarks.warn("declaration.company-not-in-register", company.at("identifier"), "found", identifier);
            }
            details.setAll(found.orElse(JSON.objectNode()));
        }
        boolean isNamed = details.path("identifiers").valueStream().anyMatch(known -> known.equals(stated));
        if (!isNamed) {
            ArrayNode identifiers = JSON.arrayNode().add(stated);
            details.path("identifiers").forEach(identifiers::add);
            details.set("identifiers", identifiers);
        }
        return details;
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
