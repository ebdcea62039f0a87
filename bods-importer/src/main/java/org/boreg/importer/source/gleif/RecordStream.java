package org.boreg.importer.source.gleif;

import java.io.IOException;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/** The records of one stream, one after another, whatever its format. */
sealed interface RecordStream permits XmlRecords, JsonRecords, CsvRecords {

    /**
     * One record.
     *
     * @param fields null where it could not be read, which the findings say
     */
    record Item(Place place, @Nullable Fields fields, List<Finding> findings) {

        static Item of(Place place, Fields fields) {
            return new Item(place, fields, List.of());
        }

        static Item broken(Place place, FindingCode code, Saying saying) {
            return new Item(place, null, List.of(new Finding(code, place, null, "", saying)));
        }
    }

    /**
     * The next record; null after the last one.
     *
     * @throws IOException where the stream fails
     */
    @Nullable
    Item next() throws IOException;

    /** What the head of the file says of when its content was put together; empty where it says nothing. */
    String contentDate();
}
