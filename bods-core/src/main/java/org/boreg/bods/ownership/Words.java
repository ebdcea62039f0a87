package org.boreg.bods.ownership;

/** One sentence, or part of one, in the languages of the register. */
public record Words(String english, String spanish) {}
