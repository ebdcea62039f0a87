package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.StatementArchive.Member;
import org.boreg.bods.table.TableItems;
import org.boreg.bods.table.TableLimits;
import org.boreg.bods.table.TableSet;
import org.boreg.bods.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a file one after another: a JSON array, a single object, objects in a row or JSON Lines; plain, gzipped, or
 * any number of such files in a zip. Tables of statements are read, too, as if each row were JSON. Memory is bounded by {@link ReadLimits}, whatever the size of the file.
 *
 * <p>What is broken comes out as a {@link BrokenItem}; only trouble with the disk is an exception.
 */
public final class BodsReader implements AutoCloseable {

    private final StatementArchive archive;
    private final ReadLimits limits;
    private @Nullable InputStream stream;
    private @Nullable Items items;
    private long members;

    private BodsReader(StatementArchive archive, ReadLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** @throws IOException when the file cannot be opened; its message names the file */
    public static BodsReader open(Path file, ReadLimits limits) throws IOException {
        StatementArchive archive = StatementArchive.open(file, limits);
        BodsReader reader = new BodsReader(archive, limits);
        try {
            reader.openTables();
            return reader;
        } catch (IOException | RuntimeException broken) {
            reader.close();
            throw broken;
        }
    }

    /**
     * The next item; empty at the end.
     *
     * @throws IOException when the disk fails
     */
    public Optional<RawItem> next() throws IOException {
        try {
            while (items != null || openNextMember()) {
                RawItem item = current().next();
                if (item != null) {
                    return Optional.of(item);
                }
                closeMember();
            }
            return nothingInside();
        } catch (IOException failure) {
            return Optional.of(brokenMember(failure));
        }
    }

    /** How many bytes were read so far, of {@link #bytesTotal()}; of a zip, those of the files in it. */
    public long bytesRead() {
        long total = archive.bytesTotal();
        return total == 0 ? archive.bytesRead() : Math.min(archive.bytesRead(), total);
    }

    /** 0 where it is not known, as of a pipe. */
    public long bytesTotal() {
        return archive.bytesTotal();
    }

    @Override
    public void close() throws IOException {
        try {
            closeMember();
        } finally {
            archive.close();
        }
    }

    private boolean openNextMember() throws IOException {
        members++;
        Member member = archive.next();
        if (member == null) {
            return false;
        }
        stream = member.stream();
        items = items(new Utf8Stream(stream), archive.name());
        return true;
    }

    private Items items(InputStream content, String name) throws IOException {
        Tables.Recognised recognised = Tables.recognise(content, name, tableLimits());
        TableItems tables = recognised.items();
        return tables == null ? new ItemReader(recognised.stream(), name, limits) : new ItemsOfTables(tables);
    }

    /** Tables that belong together come first, and are not read one by one any more. */
    private void openTables() throws IOException {
        TableSet tables = TableSet.of(archive.tableFiles(), tableLimits());
        if (tables != null) {
            archive.leaveOut(tables::has);
            items = new ItemsOfTables(tables);
            members++;
        }
    }

    private TableLimits tableLimits() {
        return new TableLimits(limits.statementBytes());
    }

    private void closeMember() throws IOException {
        if (items != null) {
            items.close();
            items = null;
        }
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    /** An archive without any file of statements has to say so, as nothing else would. */
    private Optional<RawItem> nothingInside() {
        boolean isFirst = members == 1;
        members++;
        return isFirst ? Optional.of(new BrokenItem(archive.nothingInside())) : Optional.empty();
    }

    private BrokenItem brokenMember(IOException failure) throws IOException {
        Finding finding =
                archive.finding(failure, items == null ? 0 : items.count()).orElse(null);
        if (finding == null) {
            throw failure;
        }
        closeMember();
        return new BrokenItem(finding);
    }

    private Items current() {
        if (items == null) {
            throw new IllegalStateException("No file is open");
        }
        return items;
    }
}
