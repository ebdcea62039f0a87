package org.boreg.importer.demo;

/**
 * Something in the demo register worth looking at.
 *
 * @param title what it is about, in a few words
 * @param identifier its lead company as scheme:number, for example {@code GB-COH:90000011}; stays the same from version to
 *     version
 * @param whatToSee what to look for and what should come out
 */
public record DemoCase(String title, String identifier, String whatToSee) {}
