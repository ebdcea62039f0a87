package org.boreg.bods.model;

/** A reference to the record of the same publisher with this recordId. */
public record RecordReference(String recordId) implements Reference {}
