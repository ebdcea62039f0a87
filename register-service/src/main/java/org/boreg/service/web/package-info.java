/** The register for people: pages that work in any browser, without scripts. */
@NullMarked
package org.boreg.service.web;

import org.jspecify.annotations.NullMarked;
