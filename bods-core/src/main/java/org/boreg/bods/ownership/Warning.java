package org.boreg.bods.ownership;

/**
 * Something about the register that the answer had to cope with.
 *
 * @param party id of the party it is about
 * @param message in plain words
 */
public record Warning(Caveat code, String party, Words message) {}
