package org.boreg.bods.gathered;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.party.IdentifierKey;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.party.PartyRow;
import org.boreg.bods.series.Claim;
import org.boreg.bods.series.InForce;
import org.boreg.bods.series.Moment;

/**
 * What statements say together of who holds whom. Parties, their ids and what is in force are those of a register that takes in the same
 * statements in the same order and nothing else. Safe for many threads.
 */
public final class GatheredStatements {

    private static final Comparator<RecordSeries> LATEST_FIRST =
            Comparator.comparing(RecordSeries::latest, RecordSeries.LATEST_FIRST);

    private final Map<RecordSeries, GatheredParty> partyOf = new IdentityHashMap<>();
    private final Map<String, GatheredParty> parties = new HashMap<>();
    private final List<RecordSeries> relationships;

    GatheredStatements(Collection<RecordSeries> records) {
        List<RecordSeries> describing =
                records.stream().filter(RecordSeries::describes).toList();
        for (GatheredParty party : PartyGrouping.of(describing)) {
            parties.put(party.id(), party);
            party.records().forEach(record -> partyOf.put(record, party));
        }
        this.relationships = records.stream()
                .filter(record -> !record.holdings().isEmpty())
                .sorted(RecordSeries.ELDEST_FIRST)
                .toList();
        relationships.forEach(relationship -> relationship.holdings().stream()
                .map(holding -> party(holding.owned()))
                .distinct()
                .forEach(owned -> owned.heldBy(relationship)));
    }

    /**
     * The parties that an id can mean, as they are at the moment: a party id (also one of a record that is about a party with another
     * one), {@code SCHEME:identifier}, a recordId, or the statementId of a statement about a party. Empty where there is none.
     */
    public List<Party> find(String id, Moment moment) {
        List<String> keys = StrongIdentifier.parse(id)
                .map(identifier -> Stream.of(PartyRow.ENTITY, PartyRow.PERSON)
                        .map(kind -> IdentifierKey.of(kind, identifier))
                        .toList())
                .orElse(List.of());
        return Stream.<Predicate<RecordSeries>>of(
                        record -> PartyId.ofRecord(record.key).equals(id),
                        record -> record.keys().stream().anyMatch(keys::contains),
                        record -> id.equals(record.recordId),
                        record -> record.tellings().stream()
                                .anyMatch(telling -> telling.statementId().equals(id)))
                .map(this::partiesWith)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of())
                .stream()
                .map(party -> party.at(moment))
                .sorted(Comparator.comparing(Party::id))
                .toList();
    }

    /** All parties, and all that is in force between them at the moment. */
    public Network at(Moment moment) {
        Map<String, Party> then = new HashMap<>();
        parties.forEach((id, party) -> then.put(id, party.at(moment)));
        List<Link> links = relationships.stream()
                .flatMap(relationship -> standing(relationship, moment))
                .map(InForceHolding::link)
                .toList();
        return new Network(then, links, true);
    }

    /**
     * An entity and everything above it.
     *
     * @param levels how many links a chain may have
     * @param statements how many relationship statements are looked at before it is cut
     * @return empty when there is no such party, or it is none that somebody can own
     */
    public Optional<Neighbourhood> above(String partyId, Moment moment, int levels, int statements) {
        GatheredParty subject = parties.get(partyId);
        if (subject == null || subject.at(moment).kind() != PartyKind.ENTITY) {
            return Optional.empty();
        }
        Set<GatheredParty> met = new LinkedHashSet<>(Set.of(subject));
        Set<GatheredParty> level = met;
        List<Link> links = new ArrayList<>();
        int room = statements;
        for (int up = 0; up < levels && room >= 0 && !level.isEmpty(); up++) {
            Set<GatheredParty> owned = Set.copyOf(level);
            Set<GatheredParty> owners = new LinkedHashSet<>();
            for (RecordSeries relationship : holders(owned)) {
                room -= relationship.holdings().size();
                if (room < 0) {
                    break;
                }
                standing(relationship, moment)
                        .filter(holding -> owned.contains(party(holding.told().owned())))
                        .forEach(holding -> {
                            links.add(holding.link());
                            owners.add(party(holding.told().owner()));
                        });
            }
            level = new LinkedHashSet<>(owners);
            level.removeAll(met);
            met.addAll(level);
        }
        Map<String, Party> then =
                met.stream().map(party -> party.at(moment)).collect(Collectors.toMap(Party::id, party -> party));
        return Optional.of(new Neighbourhood(subject.at(moment), then, links, room >= 0 && level.isEmpty()));
    }

    /** The relationships in which somebody holds one of these, those that were spoken of last first. */
    private static List<RecordSeries> holders(Set<GatheredParty> owned) {
        return owned.stream()
                .flatMap(party -> party.holders().stream())
                .distinct()
                .sorted(LATEST_FIRST)
                .toList();
    }

    private Stream<InForceHolding> standing(RecordSeries relationship, Moment moment) {
        Map<Claim, HoldingTelling> told = new IdentityHashMap<>();
        relationship.holdings().forEach(holding -> told.put(holding.claim(), holding));
        return InForce.of(List.copyOf(told.keySet()), moment).stream()
                .map(standing -> inForce(relationship, told.get(standing.claim()), standing.interests()));
    }

    private InForceHolding inForce(RecordSeries relationship, HoldingTelling told, List<Interest> interests) {
        Link link = new Link(
                party(told.owner()).id(),
                party(told.owned()).id(),
                Objects.requireNonNull(relationship.recordId),
                told.claim().statementId(),
                told.claim().order().statedOn(),
                told.source(),
                told.declaredByOwned(),
                told.declaration(),
                interests);
        return new InForceHolding(told, link);
    }

    private Set<GatheredParty> partiesWith(Predicate<RecordSeries> found) {
        return partyOf.keySet().stream().filter(found).map(this::party).collect(Collectors.toSet());
    }

    private GatheredParty party(RecordSeries record) {
        return Objects.requireNonNull(partyOf.get(record), record.key);
    }

    /** What a statement says that is in force. */
    private record InForceHolding(HoldingTelling told, Link link) {}
}
