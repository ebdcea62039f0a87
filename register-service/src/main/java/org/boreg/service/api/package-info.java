/** The register for programs: JSON over HTTP under {@code /api/v1}. */
@NullMarked
package org.boreg.service.api;

import org.jspecify.annotations.NullMarked;
