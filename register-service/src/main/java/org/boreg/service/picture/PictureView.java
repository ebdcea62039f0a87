package org.boreg.service.picture;

import java.time.LocalDate;
import java.util.List;
import org.boreg.service.picture.Picture.Point;
import org.boreg.service.questions.InterestView;
import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;

/**
 * A party, who is above it and what is below it, with the place of each in the picture, in pixels from the left and the top.
 *
 * @param subject id of the party
 * @param asOf the day of which it was asked
 * @param knownAt the day whose knowledge it rests on
 * @param ended whether also what is in force no longer is in it
 * @param nodes the parties, and what stands for those that are not drawn one by one; the topmost first
 * @param rings ids of parties that own each other in a ring, ring by ring
 * @param counts of what is in it
 * @param days on which something of what was read begins, ends or is stated
 * @param publications on which something of what was read became known
 * @param complete false where not all could be read or drawn, so that something may be missing
 */
public record PictureView(
        String subject,
        LocalDate asOf,
        LocalDate knownAt,
        String direction,
        int depth,
        boolean ended,
        double width,
        double height,
        List<PictureNode> nodes,
        List<PictureLine> links,
        List<List<String>> rings,
        PictureCounts counts,
        List<LocalDate> days,
        List<LocalDate> publications,
        boolean complete) {

    /**
     * @param look person, company, state, arrangement, unknown, or more for what stands for several
     * @param called what it is called in the language of who asks
     * @param about its kind and what else is to be said of it, in a few words
     * @param country code of its jurisdiction, or of the nationality of a person
     * @param dissolved since when it is no more
     * @param ring the number of its ring, from 1
     * @param of id of the party whose owners or holdings it stands for
     * @param side whether it stands for owners or holdings
     * @param count for how many parties it stands
     * @param atLeast whether there may be more than the count
     */
    public record PictureNode(
            String id,
            String type,
            @Nullable String kind,
            @Nullable String name,
            String look,
            String called,
            String about,
            @Nullable String country,
            boolean focus,
            boolean listed,
            @Nullable String dissolved,
            @Nullable Integer ring,
            @Nullable String of,
            @Nullable String side,
            @Nullable Integer count,
            @Nullable Boolean atLeast,
            double x,
            double y,
            double width,
            double height) {

        public boolean standsForMore() {
            return of != null;
        }
    }

    /**
     * @param bond ownership, control, both or unstated
     * @param interests the kinds of interest, as codes of BODS 0.4
     * @param indirect whether it is a claim about a total that is held through others
     * @param since when the interests began, where it is stated
     * @param until since when it is in force no longer; null where it is
     * @param inRing whether it is part of a ring
     * @param texts what is written on it, in the language of who asks
     * @param points the way of the line, from the owner
     * @param text the middle of what is written on it
     */
    public record PictureLine(
            String owner,
            String owned,
            String bond,
            List<String> interests,
            @Nullable Range shares,
            @Nullable Range votes,
            boolean indirect,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean inRing,
            List<String> texts,
            List<Point> points,
            Point text,
            List<PictureEvidence> evidence) {

        public boolean ended() {
            return until != null;
        }
    }

    public record PictureEvidence(
            String statementId,
            LocalDate statementDate,
            LocalDate publicationDate,
            @Nullable String source,
            List<InterestView> interests) {}

    /**
     * @param parties that are drawn
     * @param holdings that are drawn
     * @param notDrawn parties that are counted only, each as often as it was met; at least so many
     */
    public record PictureCounts(int parties, int holdings, int notDrawn) {}
}
