package org.boreg.bods.finding;

/**
 * Where in what was sent something is.
 *
 * @param file name of the file; of a file in an archive, {@code archive.zip!name}
 * @param line number of the line on which the statement begins, from 1; 0 where the finding is about the whole file
 * @param index position of the statement in the file, from 0; -1 where the finding is about the whole file
 */
public record Place(String file, long line, long index) {

    /** The file as a whole. */
    public static Place wholeFile(String file) {
        return new Place(file, 0, -1);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ", line " + line;
    }
}
