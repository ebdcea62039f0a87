package org.boreg.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one company of a {@link LifelikeRegister} declares. Declarations come in blocks: those of a block have one publisher, and the
 * companies of some hold one another in a chain or in a ring. A function of the seed and the declaration's number alone.
 */
final class LifelikeDeclaration {

    static final int BLOCK = 32;
    static final int LONGEST_CHAIN = 20;
    static final int LARGEST_RING = 8;
    static final int MOST_OWNERS = 25;

    private static final long SEEDS_APART = 0xD1342543DE82EF95L;
    private static final long BLOCKS_APART = 0x9FB21C651E98DF25L;

    /** A change is of the declaration so many before it, so that no holding is changed again once it is given up. */
    private static final long BEFORE_A_CHANGE = 7;

    /** The larger, the more of all holdings the first parties have. */
    private static final double HUBS = 6;

    private static final double TAIL_OF_OWNERS = 1.6;

    private static final List<String> PUBLISHERS =
            List.of("Register of Invented Companies", "Invented Chamber of Commerce", "Invented Tax Office");
    private static final List<String> OTHER_SCRIPTS =
            List.of("Северный Путь", "Αιγαίο Ναυτιλία", "东方贸易", "شركة النخيل", "サクラ商事");

    private enum Kind {
        ORDINARY,
        CHAIN,
        RING
    }

    private final long seed;
    private final long number;
    private final String company;
    private final SplittableRandom random;
    private final InventedStatements invented;

    private final Kind kind;
    private final String publisher;
    private final int linked;

    LifelikeDeclaration(long seed, long number) {
        this.seed = seed;
        this.number = number;
        this.company = company(number);
        this.random = new SplittableRandom(seed * SEEDS_APART + number);
        this.invented = new InventedStatements(random, company);
        SplittableRandom block = new SplittableRandom(seed * BLOCKS_APART + number / BLOCK);
        int dice = block.nextInt(100);
        this.kind = dice < 20 ? Kind.CHAIN : dice < 26 ? Kind.RING : Kind.ORDINARY;
        this.linked = 2 + block.nextInt((kind == Kind.RING ? LARGEST_RING : LONGEST_CHAIN) - 1);
        this.publisher = publisher(block.nextInt(10));
    }

    private static String publisher(int dice) {
        return PUBLISHERS.get(dice < 7 ? 0 : dice < 9 ? 1 : 2);
    }

    private static String company(long number) {
        return "company-" + number;
    }

    /** A party is always stated before the relationship that refers to it. */
    List<String> statements() {
        List<ObjectNode> statements = new ArrayList<>(first());
        if (number >= BEFORE_A_CHANGE && random.nextInt(100) < 12) {
            statements.add(new LifelikeDeclaration(seed, number - BEFORE_A_CHANGE).changed());
        }
        return statements.stream().map(ObjectNode::toString).toList();
    }

    private List<ObjectNode> first() {
        List<ObjectNode> statements = new ArrayList<>();
        statements.add(named(invented.company(company, number), number));
        int place = (int) (number % BLOCK);
        if (kind != Kind.ORDINARY && place > 0 && place < linked) {
            statements.add(holding(0, company, invented.record(company(number - 1)), 2, false));
            if (kind == Kind.RING && place == linked - 1) {
                statements.add(holding(1, company(number - place), invented.record(company), 2, false));
            }
        } else {
            addOwners(statements);
        }
        statements.forEach(this::publish);
        return statements;
    }

    private void addOwners(List<ObjectNode> statements) {
        int dice = random.nextInt(100);
        if (dice < 4) {
            statements.add(holding(0, company, invented.nobodyKnown(), 1, false));
            return;
        }
        int owners = number == 0 || dice < 30 ? 1 : owners();
        for (int at = 0; at < owners; at++) {
            if (number > 0 && dice < 30) {
                String owner = earlierCompany(statements, dice < 17);
                statements.add(holding(at, company, invented.record(owner), owners, false));
            } else {
                String person = company + "-person-" + at;
                statements.add(invented.person(person));
                statements.add(holding(at, company, invented.record(person), owners, true));
            }
        }
    }

    private int owners() {
        return (int) Math.min(MOST_OWNERS, Math.pow(1 - random.nextDouble(), -1 / TAIL_OF_OWNERS));
    }

    /** Its record; one of another publisher is stated anew, and known by its number. */
    private String earlierCompany(List<ObjectNode> statements, boolean hub) {
        double where = hub ? Math.pow(random.nextDouble(), HUBS) : random.nextDouble();
        long owner = (long) (number * where);
        if (new LifelikeDeclaration(seed, owner).publisher.equals(publisher)) {
            return company(owner);
        }
        String record = company + "-owner-" + owner;
        statements.add(named(invented.company(record, owner), owner));
        return record;
    }

    private ObjectNode holding(int at, String subject, JsonNode owner, int owners, boolean person) {
        return invented.holding(company + "-holding-" + at, subject, owner, owners, person);
    }

    private static ObjectNode named(ObjectNode statement, long number) {
        if (number % 16 == 5) {
            String name = OTHER_SCRIPTS.get((int) (number / 16 % OTHER_SCRIPTS.size()));
            ((ObjectNode) statement.path("recordDetails")).put("name", name + " " + number);
        }
        return statement;
    }

    /** Its first holding with another share, or given up. */
    private ObjectNode changed() {
        List<ObjectNode> holdings = first().stream()
                .filter(statement ->
                        "relationship".equals(statement.path("recordType").stringValue("")))
                .toList();
        boolean closed = random.nextInt(4) == 0;
        return invented.changed(holdings.get(0), closed ? "closed" : "updated", Math.max(2, holdings.size()));
    }

    private void publish(ObjectNode statement) {
        ((ObjectNode) statement.path("publicationDetails").path("publisher")).put("name", publisher);
    }
}
