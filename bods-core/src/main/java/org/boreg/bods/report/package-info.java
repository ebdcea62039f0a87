/** What a validation has found, as people and programs read it: words, JSON and a page of HTML. */
@NullMarked
package org.boreg.bods.report;

import org.jspecify.annotations.NullMarked;
