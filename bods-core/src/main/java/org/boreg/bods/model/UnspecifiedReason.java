package org.boreg.bods.model;

/** Why a person or entity cannot be named. Codes of the BODS 0.4 codelist of this name. */
public enum UnspecifiedReason implements Code {
    NO_BENEFICIAL_OWNERS,
    SUBJECT_UNABLE_TO_CONFIRM_OR_IDENTIFY_BENEFICIAL_OWNER,
    INTERESTED_PARTY_HAS_NOT_PROVIDED_INFORMATION,
    SUBJECT_EXEMPT_FROM_DISCLOSURE,
    INTERESTED_PARTY_EXEMPT_FROM_DISCLOSURE,
    UNKNOWN,
    INFORMATION_UNKNOWN_TO_PUBLISHER
}
