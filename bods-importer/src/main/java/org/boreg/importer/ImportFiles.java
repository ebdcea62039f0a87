package org.boreg.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.boreg.bods.table.Tables;

/** Which files a person means who names files and folders. */
public final class ImportFiles {

    private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson", ".gz", ".zip");

    private static final Pattern TABLE_OF_STATEMENTS = Pattern.compile("([a-z]+_)?statement\\.csv(\\.gz)?");

    /** Where the tables are in an unpacked zip of them, beside their description. */
    private static final String FOLDER_OF_TABLES = "csv";

    /**
     * The files themselves, and of each folder the files in it that can hold statements by their names, in order. A folder of tables that
     * belong together comes as a whole.
     *
     * @throws IOException when one is not there, or a folder holds no such file; its message names it
     */
    public static List<Path> expand(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path + ": there is no such file");
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path tables : List.of(folder, folder.resolve(FOLDER_OF_TABLES))) {
            if (Files.isDirectory(tables) && hasTables(tables)) {
                files.add(tables);
            }
        }
        files.addAll(alone(folder, !files.isEmpty()));
        return files;
    }

    private static boolean hasTables(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
                    .anyMatch(name -> TABLE_OF_STATEMENTS.matcher(name).matches());
        }
    }

    /** @param besideTables whether tables are read already, so that these need not be there */
    private static List<Path> alone(Path folder, boolean besideTables) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !besideTables || !isOfTables(file))
                    .filter(ImportFiles::canHoldStatements)
                    .sorted()
                    .toList();
            if (files.isEmpty() && !besideTables) {
                throw new NoSuchFileException(folder + ": no file in this folder ends in " + String.join(", ", ENDINGS)
                        + ", and no .csv has statements");
            }
            return files;
        }
    }

    private static boolean isOfTables(Path file) {
        String name = file.getFileName().toString();
        return Tables.isNamedCsv(name) || name.equalsIgnoreCase("datapackage.json");
    }

    /** Of tables only those of statements: people have other ones, too. */
    private static boolean canHoldStatements(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) || (Tables.isNamedCsv(name) && hasStatements(file));
    }

    private static boolean hasStatements(Path table) {
        try {
            return Tables.hasStatements(table);
        } catch (IOException unreadable) {
            // Whoever reads it says why it cannot be read.
            return true;
        }
    }

    private ImportFiles() {}
}
