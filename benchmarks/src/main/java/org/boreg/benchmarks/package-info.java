/** Measurements: data generator, JMH and scaled runs. */
@NullMarked
package org.boreg.benchmarks;

import org.jspecify.annotations.NullMarked;
