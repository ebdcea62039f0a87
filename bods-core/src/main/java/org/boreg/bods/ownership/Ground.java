package org.boreg.bods.ownership;

/**
 * Why a regime takes a party for a beneficial owner.
 *
 * @param certainty {@code CERTAIN} or {@code POSSIBLE}
 * @param words a whole sentence that names the rule's article
 */
public record Ground(Rule rule, Certainty certainty, Words words) {

    /** The sentence, with the article after it in brackets. */
    static Ground of(Rule rule, Certainty certainty, Words sentence) {
        String article = " (" + rule.article() + ")";
        return new Ground(rule, certainty, new Words(sentence.english() + article, sentence.spanish() + article));
    }
}
