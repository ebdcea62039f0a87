package org.boreg.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a register seldom has and what questions of ownership are hard for: long chains, rings, companies that all own each other, and one
 * company that holds thousands of others. A function of the seed and of the size alone.
 */
final class Shapes {

    static final int CLIQUE = 12;
    static final int LONGEST_CHAIN = 60;
    static final int LARGEST_HUB = 50_000;

    private static final int CHAIN_STEP = 5;
    private static final int LARGEST_RING = 12;

    /** Far above the numbers of ordinary companies. */
    private static final long FIRST_NUMBER = 500_000_000;

    private static final long NUMBERS_OF_A_SHAPE = 100_000;
    private static final long SEEDS_APART = 0xD1342543DE82EF95L;

    private final long seed;
    private final int sets;
    private final int hub;

    private Shapes(long seed, int sets, int hub) {
        this.seed = seed;
        this.sets = sets;
        this.hub = hub;
    }

    /** As many as suit a register of so many statements: about an eighth of it. */
    static Shapes of(long seed, long statements) {
        return new Shapes(seed, (int) Math.max(1, statements / 100_000), (int) Math.min(LARGEST_HUB, statements / 20));
    }

    int hubHoldings() {
        return hub;
    }

    static String hubRecord() {
        return "hub-company-0";
    }

    /** The company at the bottom of each chain of this length. */
    List<String> chainsOf(int length) {
        return IntStream.range(0, sets)
                .mapToObj(set -> company(chain(set, length), length - 1))
                .toList();
    }

    /** A company of each ring. */
    List<String> rings() {
        return IntStream.range(0, sets)
                .boxed()
                .flatMap(set -> IntStream.rangeClosed(2, LARGEST_RING).mapToObj(size -> company(ring(set, size), 0)))
                .toList();
    }

    List<String> clique() {
        return IntStream.range(0, CLIQUE).mapToObj(at -> company("clique", at)).toList();
    }

    /** The texts of all statements; a party is stated before what refers to it. */
    Stream<String> statements() {
        Stream<Stream<String>> parts = Stream.of(
                IntStream.range(0, sets).boxed().flatMap(this::chains),
                IntStream.range(0, sets).boxed().flatMap(this::ringsOf),
                new OneShape("clique", 0).clique(),
                new OneShape("hub", 1).hub());
        return parts.flatMap(part -> part);
    }

    private Stream<String> chains(int set) {
        return IntStream.rangeClosed(1, LONGEST_CHAIN / CHAIN_STEP)
                .map(step -> step * CHAIN_STEP)
                .boxed()
                .flatMap(length -> new OneShape(chain(set, length), 1000L + set * 100L + length).chain(length));
    }

    private Stream<String> ringsOf(int set) {
        return IntStream.rangeClosed(2, LARGEST_RING)
                .boxed()
                .flatMap(size -> new OneShape(ring(set, size), 5000L + set * 100L + size).ring(size));
    }

    private static String chain(int set, int length) {
        return "chain-%d-%d".formatted(set, length);
    }

    private static String ring(int set, int size) {
        return "ring-%d-%d".formatted(set, size);
    }

    private static String company(String shape, int at) {
        return "%s-company-%d".formatted(shape, at);
    }

    /** The statements of one shape, with random numbers of its own. */
    private final class OneShape {

        private final String name;
        private final long firstNumber;
        private final SplittableRandom random;

        OneShape(String name, long place) {
            this.name = name;
            this.firstNumber = FIRST_NUMBER + place * NUMBERS_OF_A_SHAPE;
            this.random = new SplittableRandom(seed * SEEDS_APART - 1 - place);
        }

        /** The first company is held by a person, each other one by the one before it. */
        Stream<String> chain(int length) {
            List<ObjectNode> statements = new ArrayList<>(companies(length));
            statements.addAll(personAtTheTop());
            for (int at = 1; at < length; at++) {
                statements.add(holding(at, at - 1, 1));
            }
            return texts(statements);
        }

        /** As a chain, whose last company holds a part of the first. */
        Stream<String> ring(int size) {
            List<ObjectNode> statements = new ArrayList<>(companies(size));
            statements.addAll(personAtTheTop());
            for (int at = 0; at < size; at++) {
                statements.add(holding(at, (at + size - 1) % size, 2));
            }
            return texts(statements);
        }

        Stream<String> clique() {
            List<ObjectNode> statements = new ArrayList<>(companies(CLIQUE));
            for (int owned = 0; owned < CLIQUE; owned++) {
                for (int owner = 0; owner < CLIQUE; owner++) {
                    if (owner != owned) {
                        statements.add(holding(owned, owner, CLIQUE - 1));
                    }
                }
            }
            return texts(statements);
        }

        /** Its first company holds all others. */
        Stream<String> hub() {
            Stream<List<ObjectNode>> held = LongStream.rangeClosed(1, hub)
                    .mapToObj(at -> List.of(companyAt((int) at), holding((int) at, 0, 1)));
            return Stream.concat(Stream.of(List.of(companyAt(0))), held).flatMap(this::texts);
        }

        private Stream<String> texts(List<ObjectNode> statements) {
            return statements.stream().map(ObjectNode::toString);
        }

        private List<ObjectNode> companies(int count) {
            return IntStream.range(0, count).mapToObj(this::companyAt).toList();
        }

        private ObjectNode companyAt(int at) {
            return invented(at).company(company(name, at), firstNumber + at);
        }

        private List<ObjectNode> personAtTheTop() {
            InventedStatements invented = invented(0);
            String person = name + "-person";
            return List.of(
                    invented.person(person),
                    invented.holding(name + "-holding-top", company(name, 0), invented.record(person), 2, true));
        }

        private ObjectNode holding(int owned, int owner, int holders) {
            InventedStatements invented = invented(owned);
            return invented.holding(
                    "%s-holding-%d-%d".formatted(name, owned, owner),
                    company(name, owned),
                    invented.record(company(name, owner)),
                    holders,
                    false);
        }

        private InventedStatements invented(int at) {
            return new InventedStatements(random, company(name, at));
        }
    }
}
