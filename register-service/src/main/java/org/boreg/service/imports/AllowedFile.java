package org.boreg.service.imports;

import java.time.Instant;

/**
 * A file in the folder from which the operator allows to import.
 *
 * @param name its path in that folder, with / between folders
 */
public record AllowedFile(String name, long bytes, Instant changedAt) {}
