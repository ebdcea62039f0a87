/** HTTP API and web pages of the register. */
@NullMarked
package org.boreg.service;

import org.jspecify.annotations.NullMarked;
