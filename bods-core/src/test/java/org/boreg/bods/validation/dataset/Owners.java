package org.boreg.bods.validation.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.validation.dataset.Twin.Kept;
import org.boreg.bods.validation.dataset.Twin.Said;
import tools.jackson.databind.JsonNode;

/** The open relationships of each subject, for twins. */
final class Owners {

    private record Owner(Said said, String declaration, String party, boolean isNone, boolean isComponent) {}

    private final Twin twin;
    private final Map<String, List<Owner>> bySubject = new LinkedHashMap<>();

    Owners(Twin twin) {
        this.twin = twin;
    }

    static boolean owns(Set<Kept> kept) {
        return kept.stream()
                .anyMatch(interest -> !interest.level().equals("indirect")
                        && Set.of("shareholding", "votingRights").contains(interest.type()));
    }

    /** @param party empty where it is not known */
    void add(Said said, String subject, String declaration, String party, boolean isNone, boolean isComponent) {
        bySubject
                .computeIfAbsent(subject, any -> new ArrayList<>())
                .add(new Owner(said, declaration, party, isNone, isComponent));
    }

    void check() {
        for (List<Owner> owners : bySubject.values()) {
            noOwners(owners);
            Map<String, List<Owner>> declarations = new LinkedHashMap<>();
            owners.forEach(owner -> declarations
                    .computeIfAbsent(owner.declaration(), any -> new ArrayList<>())
                    .add(owner));
            for (List<Owner> declared : declarations.values()) {
                sum(declared, "shareholding");
                sum(declared, "votingRights");
                twice(declared);
            }
        }
    }

    private void noOwners(List<Owner> owners) {
        boolean isOwned = owners.stream().anyMatch(owner -> !owner.party().isEmpty() && isBeneficial(owner.said()));
        owners.stream()
                .filter(owner -> isOwned && owner.isNone())
                .forEach(owner -> twin.say(
                        FindingCode.NO_BENEFICIAL_OWNERS_BESIDE_DECLARED_OWNER,
                        owner.said().at()));
    }

    private boolean isBeneficial(Said said) {
        for (JsonNode interest : twin.interests(said)) {
            if (interest.path("beneficialOwnershipOrControl").isBoolean() && Twin.isOpen(interest, Twin.TODAY)) {
                return true;
            }
        }
        return false;
    }

    private void sum(List<Owner> owners, String type) {
        Map<String, Long> bounds = new LinkedHashMap<>();
        int last = -1;
        for (Owner owner : owners) {
            long bound = twin.bound(owner.said(), type);
            last = bound > 1 ? Math.max(last, owner.said().at()) : last;
            String holder = owner.party().isEmpty() ? "unknown " + owner.said().at() : owner.party();
            bounds.merge(holder, bound, Math::max);
        }
        long sum = bounds.values().stream().mapToLong(bound -> bound >> 1).sum();
        boolean isMore = bounds.values().stream().anyMatch(bound -> (bound & 1) == 1);
        if (sum > 100_000_000 || sum == 100_000_000 && isMore) {
            twin.say(FindingCode.SHARES_OVER_100, last);
        }
    }

    private void twice(List<Owner> owners) {
        for (int i = 0; i < owners.size(); i++) {
            Owner owner = owners.get(i);
            boolean isTwice = owners.subList(0, i).stream()
                    .anyMatch(other -> !owner.party().isEmpty()
                            && other.party().equals(owner.party())
                            && other.isComponent() == owner.isComponent()
                            && twin.kept(other.said()).equals(twin.kept(owner.said())));
            if (isTwice) {
                twin.say(FindingCode.RELATIONSHIP_DECLARED_TWICE, owner.said().at());
            }
        }
    }
}
