package org.boreg.bods.ownership;

/**
 * A rule by which somebody is a beneficial owner.
 *
 * @param code unique within its regime, as in {@code control}
 * @param article where the law has it, fit to be quoted
 */
public record Rule(String code, String article) {}
