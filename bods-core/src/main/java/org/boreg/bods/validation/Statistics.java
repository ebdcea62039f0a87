package org.boreg.bods.validation;

import java.util.Map;

/**
 * What is in a file, in numbers.
 *
 * @param counts by what is counted ({@code statementsByType}, {@code interestsByType}, ...), then by value; each in a fixed order
 */
public record Statistics(Map<String, Map<String, Long>> counts) {}
