package org.boreg.bods.ownership;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * The regime {@code threshold}: who has so much of the shares or votes in total.
 *
 * @param percent of shares or votes, 0-100, that makes a beneficial owner
 * @param exclusive whether more than that is asked for; else it suffices
 */
public record Threshold(double percent, boolean exclusive) implements Regime {

    /** More than half. */
    static final Threshold MAJORITY = new Threshold(50, true);

    /** @throws IllegalArgumentException when the threshold is not from 0 to 100 */
    public Threshold {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("The threshold is a percentage from 0 to 100, not " + percent);
        }
    }

    @Override
    public String code() {
        return "threshold";
    }

    @Override
    public List<Ground> grounds(Standing party) {
        return Stream.of(Dimension.values())
                .map(dimension -> ground(party.total(dimension), dimension))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Ground ground(ShareRange total, Dimension dimension) {
        Certainty certainty = test(total);
        Rule rule = new Rule(dimension.words.english(), "the threshold asked for");
        return certainty == Certainty.NONE
                ? null
                : new Ground(rule, certainty, Sentences.total(total, dimension, certainty, this));
    }

    /** What a stake comes to under this threshold. A party without any stake never passes, even a threshold of 0. */
    Certainty test(ShareRange stake) {
        if (stake.max() == 0) {
            return Certainty.NONE;
        }
        boolean leastPasses = stake.min() > percent || stake.min() == percent && (!exclusive || stake.minExclusive());
        boolean mostPasses = stake.max() > percent || stake.max() == percent && !exclusive && !stake.maxExclusive();
        return leastPasses ? Certainty.CERTAIN : mostPasses ? Certainty.POSSIBLE : Certainty.NONE;
    }
}
