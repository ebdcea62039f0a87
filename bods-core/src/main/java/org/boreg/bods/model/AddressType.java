package org.boreg.bods.model;

/** What an address is for. Codes of the BODS 0.4 codelist of this name. */
public enum AddressType implements Code {
    PLACE_OF_BIRTH,
    RESIDENCE,
    REGISTERED,
    SERVICE,
    ALTERNATIVE,
    BUSINESS
}
