package org.boreg.service.api;

import org.jspecify.annotations.Nullable;

/** Why something is done. */
record ReasonRequest(@Nullable String reason) {}
