package org.boreg.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one invented company declares: itself, its owners and how they hold it; sometimes also a later change of what an earlier
 * company declared. A function of the seed and the declaration's number alone, so that any of them can be made again.
 */
final class Declaration {

    /** Any large odd number but the golden ratio that SplittableRandom steps by, with which one seed's numbers would be another's. */
    private static final long SEEDS_APART = 0xD1342543DE82EF95L;

    /** A change is of the declaration so many before it, so that no holding is changed again once it is given up. */
    private static final long BEFORE_A_CHANGE = 7;

    private final long seed;
    private final long number;
    private final SplittableRandom random;
    private final InventedStatements invented;

    Declaration(long seed, long number) {
        this.seed = seed;
        this.number = number;
        this.random = new SplittableRandom(seed * SEEDS_APART + number);
        this.invented = new InventedStatements(random, "company-" + number);
    }

    /** A party is always stated before the relationship that refers to it. */
    List<String> statements() {
        List<ObjectNode> statements = new ArrayList<>(first());
        if (number >= BEFORE_A_CHANGE && random.nextInt(100) < 12) {
            statements.add(laterChange(number - BEFORE_A_CHANGE));
        }
        return statements.stream().map(ObjectNode::toString).toList();
    }

    private List<ObjectNode> first() {
        List<ObjectNode> statements = new ArrayList<>();
        String company = "company-" + number;
        statements.add(invented.company(company, number));
        int dice = random.nextInt(100);
        if (dice < 4) {
            statements.add(invented.holding(company + "-holding-0", company, invented.nobodyKnown(), 1, false));
        } else if (dice < 26 && number > 0) {
            addCorporateOwner(statements, company, random.nextLong(number));
        } else {
            addPeople(statements, company, dice < 75 ? 1 : 2 + random.nextInt(2));
        }
        return statements;
    }

    /** The owner has declared itself already: this is another record of the same company, told by its number. */
    private void addCorporateOwner(List<ObjectNode> statements, String company, long owner) {
        String record = company + "-owner-" + owner;
        statements.add(invented.company(record, owner));
        statements.add(invented.holding(company + "-holding-0", company, invented.record(record), 1, false));
    }

    private void addPeople(List<ObjectNode> statements, String company, int people) {
        for (int i = 0; i < people; i++) {
            String record = company + "-person-" + i;
            statements.add(invented.person(record));
            statements.add(invented.holding(company + "-holding-" + i, company, invented.record(record), people, true));
        }
    }

    /** An earlier company's first holding with another share, or given up. */
    private ObjectNode laterChange(long earlier) {
        List<ObjectNode> holdings = new Declaration(seed, earlier)
                .first().stream()
                        .filter(statement -> "relationship"
                                .equals(statement.path("recordType").stringValue("")))
                        .toList();
        boolean closed = random.nextInt(4) == 0;
        return invented.changed(holdings.get(0), closed ? "closed" : "updated", holdings.size());
    }
}
