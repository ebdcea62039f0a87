package org.boreg.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.Share;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;

/** Everything above a company, invented: the same shape and seed give the same. The company is {@code c0}. */
final class OwnershipShape {

    static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    static final String SUBJECT = "c0";

    private static final Share[] BANDS = {band(25, 50), band(50, 75), band(75, 100)};

    private final SplittableRandom random;
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    private OwnershipShape(long seed) {
        this.random = new SplittableRandom(seed);
        company(0);
    }

    /** As many chains and hubs as a register has: a tenth of the companies hold parts of several others. */
    static OwnershipShape likeARegister(int size, long seed) {
        OwnershipShape shape = new OwnershipShape(seed);
        int companies = size / 2;
        for (int company = 1; company < companies; company++) {
            shape.hold(
                    shape.company(company),
                    shape.company(shape.random.nextInt(1 + company / 10)),
                    exactly(100.0 / (12 + company % 7)));
        }
        for (int person = 0; person < size - companies; person++) {
            int company = shape.random.nextInt(companies);
            shape.hold(
                    shape.person(person), shape.company(company), shape.random.nextInt(3) == 0 ? BANDS[0] : exactly(8));
            if (shape.random.nextInt(10) == 0) {
                shape.hold(shape.person(person), shape.company(shape.random.nextInt(companies)), exactly(5));
            }
        }
        return shape;
    }

    static OwnershipShape manyOwners(int size, long seed) {
        OwnershipShape shape = new OwnershipShape(seed);
        for (int person = 0; person < size; person++) {
            shape.hold(shape.person(person), shape.company(0), band(50.0 / size, 200.0 / size));
        }
        return shape;
    }

    /** One company in a hundred of the size, each of which holds parts of the next and, where there are enough, of the seventh; persons hold the rest. */
    static OwnershipShape ring(int size, long seed) {
        OwnershipShape shape = new OwnershipShape(seed);
        int companies = Math.max(3, size / 100);
        for (int company = 0; company < companies; company++) {
            shape.hold(shape.company(company), shape.company((company + 1) % companies), exactly(30));
            if (companies > 7) {
                shape.hold(shape.company(company), shape.company((company + 7) % companies), exactly(10));
            }
        }
        for (int person = 0; person < size - companies; person++) {
            shape.hold(shape.person(person), shape.company(person % companies), exactly(0.5));
        }
        return shape;
    }

    /** Sixty levels, on each of which every company is held by three of the next; persons hold parts of all. */
    static OwnershipShape deep(int size, long seed) {
        return layered(size, 60, 3, seed);
    }

    /** Six levels, on each of which every company is held by thirty of the next. */
    static OwnershipShape dense(int size, long seed) {
        return layered(size, 6, 30, seed);
    }

    /** One company on each level, all of it in the hands of the next; persons hold the last. */
    static OwnershipShape chain(int levels, long seed) {
        OwnershipShape shape = new OwnershipShape(seed);
        for (int level = 1; level < levels; level++) {
            shape.hold(shape.company(level), shape.company(level - 1), exactly(100));
        }
        for (int person = 0; person < 3; person++) {
            shape.hold(shape.person(person), shape.company(levels - 1), exactly(30));
        }
        return shape;
    }

    private static OwnershipShape layered(int size, int levels, int owners, long seed) {
        OwnershipShape shape = new OwnershipShape(seed);
        int wide = Math.max(1, size / 2 / levels);
        for (int level = 0; level < levels - 1; level++) {
            for (int place = 0; place < (level == 0 ? 1 : wide); place++) {
                int from = shape.random.nextInt(wide);
                for (int owner = 0; owner < Math.min(owners, wide); owner++) {
                    String above = shape.company(1 + level * wide + (from + owner) % wide);
                    String owned = shape.company(level == 0 ? 0 : 1 + (level - 1) * wide + place);
                    shape.hold(above, owned, exactly(90.0 / owners));
                }
            }
        }
        int companies = 1 + (levels - 1) * wide;
        for (int person = 0; person < size - companies; person++) {
            shape.hold(shape.person(person), shape.company(person % companies), exactly(1));
        }
        return shape;
    }

    private String person(int number) {
        String id = "p" + number;
        parties.computeIfAbsent(id, unmet -> Party.person(unmet, null, "Person " + number));
        return id;
    }

    private String company(int number) {
        String id = "c" + number;
        parties.computeIfAbsent(id, unmet -> Party.entity(unmet, null, "Company " + number));
        return id;
    }

    private void hold(String owner, String owned, Share share) {
        if (owner.equals(owned)) {
            return;
        }
        Interest interest =
                new Interest(InterestType.SHAREHOLDING, DirectOrIndirect.DIRECT, null, null, share, null, null);
        String number = "s" + links.size();
        links.add(new Link(owner, owned, number, number, DAY, null, true, owned, List.of(interest)));
    }

    private static Share exactly(double percent) {
        return new Share(BigDecimal.valueOf(percent), null, null, null, null);
    }

    private static Share band(double over, double upTo) {
        return new Share(null, null, BigDecimal.valueOf(over), BigDecimal.valueOf(upTo), null);
    }

    Neighbourhood above() {
        return new Neighbourhood(parties.get(SUBJECT), parties, links, true);
    }

    Network network() {
        return new Network(parties, links, true);
    }

    /** The same as numbers, persons first, companies in the order of their own numbers after them. */
    HoldingList holdings() {
        HoldingList holdings = new HoldingList();
        int persons = persons();
        for (Link link : links) {
            Share share = Objects.requireNonNull(link.interests().get(0).share());
            holdings.add(number(link.owner(), persons), number(link.owned(), persons), share.range());
        }
        return holdings;
    }

    private static int number(String id, int persons) {
        int number = Integer.parseInt(id.substring(1));
        return id.startsWith("p") ? number : persons + number;
    }

    int persons() {
        return (int) parties.keySet().stream().filter(id -> id.startsWith("p")).count();
    }

    int size() {
        return parties.size();
    }

    int links() {
        return links.size();
    }

    /** The last person, who is as far from the company as any. */
    String aPerson() {
        return parties.keySet().stream()
                .filter(id -> id.startsWith("p"))
                .reduce((one, next) -> next)
                .orElseThrow();
    }
}
