package org.boreg.cli.docker;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/** The patterns of a .dockerignore; those that take back others, with an exclamation mark, are not used here. */
record IgnoreFile(List<String> patterns) {

    static IgnoreFile parse(String text) {
        List<String> patterns = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (patterns.stream().anyMatch(pattern -> pattern.startsWith("!"))) {
            throw new IllegalArgumentException("Patterns with ! cannot be read here");
        }
        return new IgnoreFile(patterns);
    }

    /** Whether the file or folder, or a folder that it is in, is left out. */
    boolean matches(String path) {
        FileSystem files = FileSystems.getDefault();
        for (Path at = Path.of(path).normalize(); at != null; at = at.getParent()) {
            Path candidate = at;
            if (patterns.stream()
                    .anyMatch(pattern -> files.getPathMatcher("glob:" + pattern).matches(candidate)
                            || pattern.startsWith("**/")
                                    && files.getPathMatcher("glob:" + pattern.substring(3))
                                            .matches(candidate))) {
                return true;
            }
        }
        return false;
    }
}
