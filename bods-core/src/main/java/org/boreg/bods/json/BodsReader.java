package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.StatementArchive.Member;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a file one after another: a JSON array, a single object, objects in a row or JSON Lines; plain, gzipped, or
 * any number of such files in a zip. Memory is bounded by {@link ReadLimits}, whatever the size of the file.
 *
 * <p>What is broken comes out as a {@link BrokenItem}; only trouble with the disk is an exception.
 */
public final class BodsReader implements AutoCloseable {

    private static final char REPLACEMENT = '\uFFFD';

    private final StatementArchive archive;
    private final ReadLimits limits;
    private @Nullable InputStream stream;
    private @Nullable ItemSplitter splitter;
    private long members;
    private long index;

    private BodsReader(StatementArchive archive, ReadLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** @throws IOException when the file cannot be opened; its message names the file */
    public static BodsReader open(Path file, ReadLimits limits) throws IOException {
        return new BodsReader(StatementArchive.open(file, limits), limits);
    }

    /**
     * The next item; empty at the end.
     *
     * @throws IOException when the disk fails
     */
    public Optional<RawItem> next() throws IOException {
        try {
            while (splitter != null || openNextMember()) {
                RawItem item = nextOfMember();
                if (item != null) {
                    return Optional.of(item);
                }
            }
            return nothingInside();
        } catch (EOFException | ZipException | FileFault broken) {
            return Optional.of(brokenMember(broken));
        }
    }

    /** How many bytes were read so far, of {@link #bytesTotal()}; of a zip, those of the files in it. */
    public long bytesRead() {
        return archive.bytesRead();
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
        index = 0;
        members++;
        Member member = archive.next();
        if (member == null) {
            return false;
        }
        stream = member.stream();
        splitter = new ItemSplitter(new Utf8Stream(stream), limits.statementBytes());
        return true;
    }

    private @Nullable RawItem nextOfMember() throws IOException {
        ItemSplitter.Cut cut = current().next();
        if (cut != null) {
            return item(cut);
        }
        BrokenItem atEnd = brokenEnd();
        closeMember();
        return atEnd;
    }

    private void closeMember() throws IOException {
        splitter = null;
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    /** An archive without any file of statements has to say so, as nothing else would. */
    private Optional<RawItem> nothingInside() {
        boolean isFirst = members == 1;
        members++;
        return isFirst
                ? Optional.of(
                        broken(FindingCode.NOTHING_TO_READ, Place.wholeFile(archive.name()), Saying.variant("archive")))
                : Optional.empty();
    }

    private RawItem item(ItemSplitter.Cut cut) {
        Place place = new Place(name(), cut.line(), index++);
        byte[] bytes = cut.bytes();
        if (bytes == null) {
            return broken(
                    FindingCode.STATEMENT_TOO_LARGE,
                    place,
                    Saying.of("limit", Integer.toString(limits.statementBytes())));
        }
        if (!cut.complete()) {
            return broken(FindingCode.BROKEN_FILE, place, Saying.variant("inside"));
        }
        return cut.plain() || isUtf8(bytes)
                ? new RawStatement(place, bytes, cut.plain())
                : broken(FindingCode.NOT_UTF8, place, Saying.PLAIN);
    }

    private @Nullable BrokenItem brokenEnd() {
        if (current().arrayLeftOpen()) {
            return broken(FindingCode.BROKEN_FILE, Place.wholeFile(name()), Saying.variant("list"));
        }
        if (index == 0) {
            return broken(FindingCode.NOTHING_TO_READ, Place.wholeFile(name()), Saying.PLAIN);
        }
        return null;
    }

    private BrokenItem brokenMember(IOException cause) throws IOException {
        String name = name();
        closeMember();
        if (cause instanceof FileFault fault) {
            return broken(fault.code(), Place.wholeFile(name), saying(fault.variant(), fault.values()));
        }
        String reason = cause.getMessage();
        Saying saying = reason == null ? saying("truncated") : saying("", "reason", reason);
        return broken(FindingCode.BROKEN_FILE, Place.wholeFile(name), saying);
    }

    private Saying saying(String variant, String... namesAndValues) {
        String[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "count";
        all[namesAndValues.length + 1] = Long.toString(index);
        return Saying.variant(variant, all);
    }

    private static boolean isUtf8(byte[] bytes) {
        // Fast, and right unless the text itself has the character that stands for what cannot be read.
        if (new String(bytes, UTF_8).indexOf(REPLACEMENT) < 0) {
            return true;
        }
        try {
            UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static BrokenItem broken(FindingCode code, Place place, Saying saying) {
        return new BrokenItem(new Finding(code, place, null, "", saying));
    }

    private ItemSplitter current() {
        if (splitter == null) {
            throw new IllegalStateException("No file is open");
        }
        return splitter;
    }

    private String name() {
        return archive.name();
    }
}
