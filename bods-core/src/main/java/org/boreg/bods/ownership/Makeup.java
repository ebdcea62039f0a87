package org.boreg.bods.ownership;

import java.util.function.Function;
import org.boreg.bods.model.ShareRange;

/**
 * How the lower end of a computed total comes about: what the listed chains come to together, and what all the rest adds. Upper
 * ends do not add up, since the chains share one slack.
 *
 * @param listed the sum of the lower ends of the chains listed, in percent
 * @param rest what is missing to the lower end of the total, in percent
 * @param cyclesAlone whether every chain is listed, so that the rest is what goes round in cycles
 */
public record Makeup(double listed, double rest, boolean cyclesAlone) {

    static Makeup of(ShareRange total, Chains.Found found, Function<Path, ShareRange> product) {
        double listed =
                found.paths().stream().map(product).mapToDouble(ShareRange::min).sum();
        double rest = total.min() - listed;
        return new Makeup(Ranges.round(listed), rest < Ranges.NOISE ? 0 : Ranges.round(rest), !found.capped());
    }
}
