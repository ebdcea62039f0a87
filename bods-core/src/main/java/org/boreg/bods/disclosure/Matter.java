package org.boreg.bods.disclosure;

import static org.boreg.bods.disclosure.Extent.COUNTRY;
import static org.boreg.bods.disclosure.Extent.HIDDEN;
import static org.boreg.bods.disclosure.Extent.MONTH;
import static org.boreg.bods.disclosure.Extent.PROTECTED;
import static org.boreg.bods.disclosure.Extent.SEEN;
import static org.boreg.bods.disclosure.Extent.WHOLE;
import static org.boreg.bods.disclosure.Extent.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a policy decides on: groups of what statements say of natural persons, or may say of them in words. What is in none of them, such
 * as companies, and the nature and extent of interests, is seen by everybody.
 */
public enum Matter {
    NAMES("names", HIDDEN, WHOLE),
    BIRTH_DATE("birthDate", HIDDEN, YEAR, MONTH, WHOLE),
    DEATH_DATE("deathDate", HIDDEN, YEAR, MONTH, WHOLE),
    PLACE_OF_BIRTH("placeOfBirth", HIDDEN, COUNTRY, WHOLE),
    RESIDENCE("residence", HIDDEN, COUNTRY, WHOLE),
    SERVICE_ADDRESS("serviceAddress", HIDDEN, COUNTRY, WHOLE),
    /** Every address that is said to be neither, or not said to be anything. */
    OTHER_ADDRESSES("otherAddresses", HIDDEN, COUNTRY, WHOLE),
    NATIONALITIES("nationalities", HIDDEN, WHOLE),
    TAX_RESIDENCIES("taxResidencies", HIDDEN, WHOLE),
    /** Also whether a person is found by one. */
    IDENTIFIERS("identifiers", HIDDEN, WHOLE),
    POLITICAL_EXPOSURE("politicalExposure", HIDDEN, WHOLE),
    /** Those whom a statement calls anonymous. What a tier sees of others is the most that it sees of them. */
    PROTECTED_PERSONS("protectedPersons", PROTECTED, WHOLE),
    /** What is said of an interest in words. */
    INTEREST_DETAILS("interestDetails", HIDDEN, WHOLE),
    /** Who said something, where it was found and in which words; not of what kind the source is. */
    SOURCES("sources", HIDDEN, WHOLE),
    /** The content of annotations: on a person, those on what is seen whole of every person. */
    ANNOTATIONS("annotations", HIDDEN, SEEN, WHOLE),
    /** Fields that the standard does not have, of which nobody knows what they hold. */
    OWN_FIELDS("ownFields", HIDDEN, WHOLE);

    private final String code;
    private final List<Extent> extents;

    Matter(String code, Extent... extents) {
        this.code = code;
        this.extents = List.of(extents);
    }

    /** As a policy's file writes it. */
    public String code() {
        return code;
    }

    /** How much of it can be seen, the least first. */
    public List<Extent> extents() {
        return extents;
    }

    Optional<Extent> extent(String written) {
        return extents.stream().filter(extent -> extent.code().equals(written)).findFirst();
    }

    static Optional<Matter> of(String written) {
        return Arrays.stream(values())
                .filter(matter -> matter.code.equals(written))
                .findFirst();
    }
}
