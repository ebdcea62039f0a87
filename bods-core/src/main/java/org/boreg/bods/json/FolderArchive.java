package org.boreg.bods.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.table.TableFile;
import org.boreg.bods.table.Tables;
import org.jspecify.annotations.Nullable;

/** A folder of tables, which are read together. Of what else is in the folder it takes nothing. */
final class FolderArchive extends StatementArchive {

    private final List<Path> tables;
    private final Iterator<Path> rest;
    private final ReadLimits limits;
    private final long total;
    private @Nullable String current;

    private FolderArchive(String name, List<Path> tables, ReadLimits limits) throws IOException {
        super(name);
        this.tables = tables;
        this.rest = tables.iterator();
        this.limits = limits;
        long bytes = 0;
        for (Path table : tables) {
            bytes += Files.size(table);
        }
        this.total = bytes;
    }

    /** @throws IOException where there is no table in the folder, too */
    static FolderArchive open(String name, Path folder, ReadLimits limits) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> tables = entries.filter(Files::isRegularFile)
                    .filter(file -> Tables.isNamedCsv(file.getFileName().toString()))
                    .sorted()
                    .limit(limits.archiveMembers())
                    .toList();
            if (tables.isEmpty()) {
                throw new IOException(folder + " is a folder; give the files in it");
            }
            return new FolderArchive(name, tables, limits);
        }
    }

    @Override
    List<TableFile> tableFiles() {
        List<TableFile> files = new ArrayList<>();
        for (Path table : tables) {
            files.add(new ArchivedTable(this, name(table), counted -> stream(table, counted)));
        }
        return files;
    }

    @Override
    @Nullable
    Member next() throws IOException {
        current = null;
        while (rest.hasNext()) {
            Path file = rest.next();
            if (!isLeftOut(name(file))) {
                current = file.getFileName().toString();
                return new Member(name(), stream(file, true));
            }
        }
        return null;
    }

    @Override
    String name() {
        return current == null ? super.name() : super.name() + "/" + current;
    }

    @Override
    long bytesTotal() {
        return total;
    }

    @Override
    public void close() {}

    private String name(Path table) {
        return super.name() + "/" + table.getFileName();
    }

    private InputStream stream(Path file, boolean counted) throws IOException {
        InputStream stream = Files.newInputStream(file);
        long size = Files.size(file);
        BufferedInputStream buffered = new BufferedInputStream(counted ? counted(stream) : stream, 1 << 16);
        InputStream unpacked = gunzipped(buffered);
        return unpacked == null ? buffered : new Unpacking(limits, () -> size).watch(unpacked, () -> size);
    }
}
