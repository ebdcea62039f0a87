package org.boreg.bods.ownership;

import java.util.List;
import java.util.Optional;

/**
 * Why a regime takes a party for a beneficial owner.
 *
 * @param certainty {@code CERTAIN} or {@code POSSIBLE}
 * @param words a whole sentence that names the rule's article
 */
public record Ground(Rule rule, Certainty certainty, Words words) {

    /** That of the strongest. */
    static Certainty certainty(List<Ground> grounds) {
        return grounds.stream().map(Ground::certainty).reduce(Certainty.NONE, Certainty::or);
    }

    /** Empty where it is not even possible. */
    static Optional<Ground> where(Certainty certainty, Rule rule, Words sentence) {
        return certainty == Certainty.NONE ? Optional.empty() : Optional.of(of(rule, certainty, sentence));
    }

    /** The sentence, with the article after it in brackets. */
    static Ground of(Rule rule, Certainty certainty, Words sentence) {
        String article = " (" + rule.article() + ")";
        return new Ground(rule, certainty, new Words(sentence.english() + article, sentence.spanish() + article));
    }
}
