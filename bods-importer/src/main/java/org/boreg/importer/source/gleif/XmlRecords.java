package org.boreg.importer.source.gleif;

import java.io.IOException;
import java.io.InputStream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * The records of an XML file. They are cut out of it by their tags and parsed each by itself, so that a broken one does not take the rest
 * of the file with it, and so that nothing that the head of the file declares, such as entities, means anything.
 */
final class XmlRecords implements RecordStream {

    private static final String CONTENT_DATE = "ContentDate";
    private static final int LONGEST_DATE = 100;

    private final XmlTags tags;
    private final XmlRecord parser = new XmlRecord();
    private final String name;
    private final int limit;
    private String contentDate = "";
    private boolean begun;
    private boolean ended;
    private long index;

    XmlRecords(InputStream stream, String name, ReadLimits limits) {
        this.tags = new XmlTags(stream, limits.statementBytes());
        this.name = name;
        this.limit = limits.statementBytes();
    }

    @Override
    public String contentDate() {
        return contentDate;
    }

    @Override
    public @Nullable Item next() throws IOException {
        if (begun || findBeginning()) {
            begun = false;
            return cut();
        }
        if (index == 0 && !ended) {
            ended = true;
            return Item.broken(Place.wholeFile(name), FindingCode.NOTHING_TO_READ, Saying.PLAIN);
        }
        return null;
    }

    private boolean findBeginning() throws IOException {
        while (tags.next()) {
            if (tags.isStart() && Lists.isRecord(tags.name())) {
                return true;
            }
            if (index == 0 && tags.isStart() && tags.isNamed(CONTENT_DATE)) {
                contentDate = tags.textAfter(LONGEST_DATE);
            }
        }
        return false;
    }

    /** What begins with the start tag that was read last. Where another record begins before it ends, it is broken. */
    private Item cut() throws IOException {
        String record = tags.name();
        Place place = new Place(name, tags.line(), index++);
        tags.keep();
        while (tags.next()) {
            if (tags.isNamed(record)) {
                begun = tags.isStart();
                return begun ? incomplete(place) : read(place);
            }
        }
        return incomplete(place);
    }

    private Item read(Place place) {
        byte[] kept = tags.kept();
        if (kept == null) {
            return Item.broken(place, FindingCode.STATEMENT_TOO_LARGE, Saying.of("limit", Integer.toString(limit)));
        }
        return parser.read(kept, place);
    }

    private static Item incomplete(Place place) {
        return Item.broken(place, FindingCode.SOURCE_RECORD_UNREADABLE, Saying.variant("open"));
    }
}
