package org.boreg.bods.model;

/** How a relationship names its two sides: by recordId, or by saying why it cannot. */
public sealed interface Reference permits RecordReference, Unspecified {}
