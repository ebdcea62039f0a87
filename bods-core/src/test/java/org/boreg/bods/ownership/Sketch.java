package org.boreg.bods.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.Share;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/** A neighbourhood drawn in a test; a party that is not introduced is a registered entity. */
final class Sketch {

    static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    Sketch persons(String... ids) {
        for (String id : ids) {
            party(Party.person(id, null, null));
        }
        return this;
    }

    Sketch party(Party party) {
        parties.put(party.id(), party);
        return this;
    }

    Sketch shares(String owner, String owned, double percent) {
        return shares(owner, owned, ShareRange.exactly(percent));
    }

    Sketch shares(String owner, String owned, ShareRange range) {
        return link(owner, owned, interest(InterestType.SHAREHOLDING, range));
    }

    Sketch votes(String owner, String owned, double percent) {
        return link(owner, owned, interest(InterestType.VOTING_RIGHTS, ShareRange.exactly(percent)));
    }

    Sketch votes(String owner, String owned, ShareRange range) {
        return link(owner, owned, interest(InterestType.VOTING_RIGHTS, range));
    }

    Sketch has(InterestType type, String owner, String owned) {
        return link(owner, owned, interest(type, null));
    }

    /** The declaration about the owned company itself, of the day. */
    Sketch link(String owner, String owned, Interest... interests) {
        return declared(owned, DAY, owner, owned, interests);
    }

    Sketch declared(
            @Nullable String declarationSubject, LocalDate date, String owner, String owned, Interest... interests) {
        parties.computeIfAbsent(owner, id -> Party.entity(id, null, null));
        parties.computeIfAbsent(owned, id -> Party.entity(id, null, null));
        String statement = "s" + (links.size() + 1);
        boolean byOwned = owned.equals(declarationSubject);
        links.add(new Link(
                owner,
                owned,
                "r-" + owner + "-" + owned,
                statement,
                date,
                "register",
                byOwned,
                declarationSubject,
                List.of(interests)));
        return this;
    }

    static Interest interest(InterestType type, @Nullable ShareRange range) {
        return interest(type, DirectOrIndirect.DIRECT, range, null, null);
    }

    static Interest indirect(InterestType type, @Nullable ShareRange range) {
        return interest(type, DirectOrIndirect.INDIRECT, range, null, null);
    }

    static Interest interest(
            InterestType type,
            @Nullable DirectOrIndirect how,
            @Nullable ShareRange range,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {
        return new Interest(type, how, null, null, range == null ? null : share(range), start, end);
    }

    private static Share share(ShareRange range) {
        BigDecimal min = BigDecimal.valueOf(range.min());
        BigDecimal max = BigDecimal.valueOf(range.max());
        return range.min() == range.max()
                ? new Share(min, null, null, null, null)
                : new Share(
                        null,
                        range.minExclusive() ? null : min,
                        range.minExclusive() ? min : null,
                        range.maxExclusive() ? null : max,
                        range.maxExclusive() ? max : null);
    }

    Neighbourhood above(String subject) {
        return new Neighbourhood(parties.get(subject), parties, links, true);
    }

    Network network() {
        return new Network(parties, links, true);
    }

    OwnersAnswer ask(String subject) {
        return ask(subject, OwnersQuestion.asOf(DAY));
    }

    OwnersAnswer ask(String subject, OwnersQuestion question) {
        return Owners.of(above(subject), question);
    }

    /** What the answer says of a party, among the owners or the others. */
    static Owner of(OwnersAnswer answer, String party) {
        return Stream.concat(answer.owners().stream(), answer.others().stream())
                .filter(owner -> owner.party().id().equals(party))
                .findFirst()
                .orElseThrow(() -> new AssertionError(party + " is missing from " + answer));
    }

    static ShareRange exactly(double percent) {
        return ShareRange.exactly(percent);
    }

    static ShareRange from(double min, double max) {
        return new ShareRange(min, false, max, false);
    }

    /** More than the one, at most the other. */
    static ShareRange band(double min, double max) {
        return new ShareRange(min, true, max, false);
    }
}
