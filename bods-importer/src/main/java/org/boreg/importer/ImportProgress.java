package org.boreg.importer;

import org.boreg.graph.write.ImportCounts;

/**
 * How far an import has come.
 *
 * @param file the file being read
 * @param bytesRead of all files so far
 * @param bytesTotal of all files
 */
public record ImportProgress(String file, long bytesRead, long bytesTotal, ImportCounts counts) {}
