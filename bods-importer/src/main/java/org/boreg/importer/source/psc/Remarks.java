package org.boreg.importer.source.psc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;

/** What there is to say about one record, each thing once. More than so much says nothing new. */
final class Remarks {

    private static final int MOST = 100;
    private static final int LONGEST_SHOWN = 80;

    private final Set<Remark> remarks = new LinkedHashSet<>();

    void add(FindingCode code, String pointer, String... namesAndValues) {
        add(new Remark(code, pointer, Saying.of(namesAndValues)));
    }

    void add(Remark remark) {
        if (remarks.size() < MOST) {
            remarks.add(remark);
        }
    }

    List<Finding> at(Place place) {
        return remarks.stream().map(remark -> remark.at(place, null)).toList();
    }

    /** A field below a place, as RFC 6901 writes it. */
    static String pointer(String parent, String field) {
        boolean isPlain = field.indexOf('~') < 0 && field.indexOf('/') < 0;
        return parent + "/" + (isPlain ? field : field.replace("~", "~0").replace("/", "~1"));
    }

    /** A text as a message shows it. */
    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
