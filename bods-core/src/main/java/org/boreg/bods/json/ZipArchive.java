package org.boreg.bods.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.table.TableFile;
import org.boreg.bods.table.Tables;
import org.jspecify.annotations.Nullable;

/** A zip, each file in which is read by itself. */
final class ZipArchive extends StatementArchive {

    private final ZipFile zip;
    private final ReadLimits limits;
    private final Unpacking unpacking;
    private final List<? extends ZipEntry> members;
    private final Iterator<? extends ZipEntry> entries;
    private final long total;
    private int opened;
    private @Nullable String current;

    /** @throws ZipException where its directory cannot be read, or says that files are encrypted */
    ZipArchive(String name, Path path, ReadLimits limits) throws IOException {
        super(name);
        this.limits = limits;
        long size = Files.size(path);
        unpacking = new Unpacking(limits, () -> size);
        zip = openZip(path);
        // One more than may be, so that it is noticed.
        List<? extends ZipEntry> statements = zip.stream()
                .filter(entry -> isStatements(entry.getName()))
                .limit(limits.archiveMembers() + 1L)
                .toList();
        members = statements;
        entries = statements.iterator();
        total = statements.stream()
                .mapToLong(entry -> Math.max(entry.getSize(), 0))
                .sum();
    }

    /** Folders, and what macOS packs beside each file, are none. */
    static boolean isStatements(String name) {
        return !name.endsWith("/") && !name.startsWith("__MACOSX/");
    }

    @Override
    @Nullable
    Member next() throws IOException {
        current = null;
        ZipEntry entry = nextEntry();
        if (entry == null) {
            return null;
        }
        current = entry.getName();
        return new Member(name(), content(entry, true));
    }

    private @Nullable ZipEntry nextEntry() throws IOException {
        while (!unpacking.isExhausted() && opened <= limits.archiveMembers() && entries.hasNext()) {
            opened++;
            if (opened > limits.archiveMembers()) {
                throw new FileFault(
                        FindingCode.ARCHIVE_TOO_LARGE, "members", "limit", Integer.toString(limits.archiveMembers()));
            }
            ZipEntry entry = entries.next();
            if (!isLeftOut(nameOf(entry))) {
                return entry;
            }
        }
        return null;
    }

    @Override
    List<TableFile> tableFiles() {
        List<TableFile> files = new ArrayList<>();
        for (ZipEntry entry : members) {
            if (Tables.isNamedCsv(entry.getName())) {
                files.add(new ArchivedTable(this, nameOf(entry), counted -> content(entry, counted)));
            }
        }
        return files;
    }

    private String nameOf(ZipEntry entry) {
        return super.name() + "!" + entry.getName();
    }

    private InputStream content(ZipEntry entry, boolean counted) throws IOException {
        InputStream checked = new Checked(zip.getInputStream(entry), entry.getCrc());
        Unpacking watching = counted ? unpacking : new Unpacking(limits, entry::getCompressedSize);
        return unpacked(counted ? counted(checked) : checked, entry.getCompressedSize(), watching);
    }

    /** What is in a file of an archive, be it gzipped in there or not. */
    static InputStream unpacked(InputStream content, long packedBytes, Unpacking unpacking) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(unpacking.watch(content, () -> packedBytes), 1 << 16);
        InputStream gunzipped = gunzipped(buffered);
        return gunzipped == null ? buffered : unpacking.watch(gunzipped, () -> packedBytes);
    }

    @Override
    String name() {
        return current == null ? super.name() : super.name() + "!" + current;
    }

    /** Of what is in the archive once it is unpacked: how much of the archive itself was read cannot be told. */
    @Override
    long bytesTotal() {
        return total;
    }

    /** Names that are not in UTF-8 come from older programs; any single-byte character set makes them readable. */
    private static ZipFile openZip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException notUtf8OrDamaged) {
            return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Compares what was read with the checksum that the archive has for it, as ZipFile does not. */
    private static final class Checked extends CheckedInputStream {

        private final long expected;

        Checked(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n < 0 && getChecksum().getValue() != expected) {
                throw new FileFault(FindingCode.BROKEN_FILE, "checksum");
            }
            return n;
        }
    }
}
