package org.boreg.bods.json;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.boreg.bods.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** A zip whose directory, which is at its end, cannot be used. What can be read from its beginning on is. */
final class TornZip extends StatementArchive {

    private final ZipInputStream zip;
    private final ReadLimits limits;
    private final Unpacking unpacking;
    private final long total;
    private final ZipException damage;
    private int members;
    private boolean ended;
    private @Nullable String current;

    /** @param damage what is wrong with the directory */
    TornZip(String name, Path path, ReadLimits limits, ZipException damage) throws IOException {
        super(name);
        this.limits = limits;
        this.damage = damage;
        total = Files.size(path);
        unpacking = new Unpacking(limits, () -> total);
        InputStream file = new BufferedInputStream(counted(Files.newInputStream(path)), 1 << 16);
        zip = new ZipInputStream(file, StandardCharsets.ISO_8859_1);
    }

    @Override
    @Nullable
    Member next() throws IOException {
        current = null;
        if (ended) {
            return null;
        }
        ZipEntry entry = nextEntry();
        if (entry == null || unpacking.isExhausted() || ++members > limits.archiveMembers()) {
            ended = true;
            throw whatIsWrong();
        }
        current = entry.getName();
        return new Member(name(), ZipArchive.unpacked(new Kept(zip), total, unpacking));
    }

    private IOException whatIsWrong() {
        boolean encrypted = String.valueOf(damage.getMessage()).contains("encrypted");
        return encrypted
                ? new FileFault(FindingCode.BROKEN_FILE, "encrypted")
                : new FileFault(FindingCode.BROKEN_FILE, "torn", "reason", String.valueOf(damage.getMessage()));
    }

    /** Null where no other can be found. */
    private @Nullable ZipEntry nextEntry() {
        try {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !ZipArchive.isStatements(entry.getName())) {
                entry = zip.getNextEntry();
            }
            return entry;
        } catch (IOException | IllegalArgumentException broken) {
            return null;
        }
    }

    @Override
    String name() {
        return current == null ? super.name() : super.name() + "!" + current;
    }

    @Override
    long bytesTotal() {
        return total;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stays open for the next file. */
    private static final class Kept extends FilterInputStream {

        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
