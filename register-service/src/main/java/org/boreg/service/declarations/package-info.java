/**
 * Declarations: what a filer says about who owns and controls one company at one time, from the first draft to the statements that are
 * published of it.
 */
@NullMarked
package org.boreg.service.declarations;

import org.jspecify.annotations.NullMarked;
