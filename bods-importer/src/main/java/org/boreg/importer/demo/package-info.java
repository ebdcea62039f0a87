/** An invented register, made up at run time: what ownership looks like when it is interesting, in valid BODS 0.4. */
@NullMarked
package org.boreg.importer.demo;

import org.jspecify.annotations.NullMarked;
