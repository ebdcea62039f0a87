package org.boreg.bods.history;

import java.time.Instant;
import org.boreg.bods.series.SeriesOrder;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement of a record, as far as whoever asks may see it.
 *
 * @param reading the statement in the shape of BODS 0.4; nothing that is hidden may be in it, since differences would show it
 * @param arrivedAt when the register took it in
 * @param closed whether it closes the record
 */
public record Told(String statementId, ObjectNode reading, SeriesOrder order, Instant arrivedAt, boolean closed) {}
