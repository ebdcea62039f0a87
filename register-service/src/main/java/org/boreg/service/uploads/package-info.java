/** Files on their way from a sender to this machine's disk, within limits. */
@NullMarked
package org.boreg.service.uploads;

import org.jspecify.annotations.NullMarked;
