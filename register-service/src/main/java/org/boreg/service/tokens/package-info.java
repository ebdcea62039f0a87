/** Bearer tokens of an identity provider (OpenID Connect): whether they are good, and what they say their bearers are. */
@NullMarked
package org.boreg.service.tokens;

import org.jspecify.annotations.NullMarked;
