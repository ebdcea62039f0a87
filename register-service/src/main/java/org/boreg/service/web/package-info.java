/** The register for people: pages that work in any browser, better in one that runs scripts. What is below is one room each. */
@NullMarked
package org.boreg.service.web;

import org.jspecify.annotations.NullMarked;
