/** The UK register of people with significant control (PSC): the snapshot, its parts, and the events that follow it. */
@NullMarked
package org.boreg.importer.source.psc;

import org.jspecify.annotations.NullMarked;
