package org.boreg.bods.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The law that formed an entity. */
public record Statute(@Nullable String name, @Nullable LocalDate date) {}
