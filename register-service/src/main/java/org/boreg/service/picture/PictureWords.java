package org.boreg.service.picture;

import java.time.LocalDate;
import java.util.List;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;

/** What is written in a picture, in the language of who asks. */
public interface PictureWords {

    /** What a party is called; where it has no name that may be shown, what it is. */
    String name(PartySummary party);

    /** What a party is, in a word or two. */
    String kind(PartySummary party, @Nullable String subtype);

    String listed();

    String dissolved();

    String ring(int number);

    /** Stands for several: "and 312 more". */
    String more(int count, boolean atLeast);

    /** Which those are: owners or holdings. */
    String moreOf(boolean owners);

    /**
     * What is written on a line, row by row.
     *
     * @param shares null where no shareholding is spoken of
     * @param votes null where no voting right is spoken of
     * @param others codes of the other interests
     * @param endedOn since when it is so no longer
     */
    List<String> line(
            @Nullable Range shares,
            @Nullable Range votes,
            List<String> others,
            boolean indirect,
            @Nullable LocalDate endedOn);

    String title(String name);

    /** For whoever does not see the picture: what each line says, and what is not drawn. */
    String description(PictureView view);

    /** What a picture that stands alone says below: whose it is, of when, and under which address. */
    List<String> caption(PictureView view, String address);
}
