package org.boreg.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Names, streets, days and ids that nobody bears. */
final class InventedNames {

    private static final List<String> BEGINNINGS = List.of(
            "Amber", "Birch", "Cedar", "Delta", "Ember", "Falcon", "Granite", "Harbour", "Indigo", "Juniper", "Kestrel",
            "Lagoon", "Meadow", "Nimbus", "Orchid", "Pebble", "Quartz", "Raven", "Saffron", "Tundra", "Umbra", "Velvet",
            "Willow", "Zephyr");
    private static final List<String> TRADES = List.of(
            "Bakeries",
            "Capital",
            "Data",
            "Estates",
            "Foods",
            "Freight",
            "Glass",
            "Holdings",
            "Instruments",
            "Marine",
            "Minerals",
            "Partners",
            "Properties",
            "Systems",
            "Textiles",
            "Trading");
    private static final List<String> GIVEN = List.of(
            "Ada", "Bruno", "Chidi", "Dorota", "Emre", "Fatou", "Goran", "Hana", "Ines", "Jonas", "Katya", "Leyla",
            "Minh", "Nadia", "Oscar", "Priya", "Rosa", "Søren", "Tomás", "Yuki", "Ольга", "محمد", "王芳", "Ελένη");
    private static final List<String> SYLLABLES = List.of(
            "ba", "dor", "el", "fan", "gri", "hol", "ir", "kas", "lem", "mar", "nov", "or", "pet", "quin", "ras", "sol",
            "tav", "ul", "ven", "wick", "yar", "zel");

    private final SplittableRandom random;

    InventedNames(SplittableRandom random) {
        this.random = random;
    }

    /** The same company has the same name, whoever speaks of it. */
    static String company(long number) {
        int names = BEGINNINGS.size() * TRADES.size();
        int name = (int) (number * 7 % names);
        return "%s %s %d Ltd"
                .formatted(BEGINNINGS.get(name % BEGINNINGS.size()), TRADES.get(name / BEGINNINGS.size()), number);
    }

    String given() {
        return one(GIVEN);
    }

    String family() {
        String name = one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String street() {
        return "%d %s Street, %s Town".formatted(1 + random.nextInt(300), one(BEGINNINGS), one(BEGINNINGS));
    }

    /** A day as YYYY-MM-DD in one of so many years from the first. */
    String day(int firstYear, int years) {
        return LocalDate.ofYearDay(firstYear + random.nextInt(years), 1 + random.nextInt(365))
                .toString();
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
