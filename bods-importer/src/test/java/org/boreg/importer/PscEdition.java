package org.boreg.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An invented snapshot of the UK register: who controls which company, and how. */
record PscEdition(String day, Map<String, Owner> owners) {

    private static final List<String> BANDS = List.of("25-to-50", "50-to-75", "75-to-100");

    /**
     * One record.
     *
     * @param ceased whether the interest has ended
     */
    record Owner(String company, String id, String name, String band, boolean ceased) {

        String line() {
            return """
                    {"company_number":"%s","data":{"kind":"individual-person-with-significant-control","name":"%s","notified_on":"2017-03-02",%s"links":{"self":"/company/%s/persons-with-significant-control/individual/%s"},"natures_of_control":["ownership-of-shares-%s-percent"]}}""".formatted(company, name, ceased ? "\"ceased_on\":\"2019-05-01\"," : "", company, id, band);
        }
    }

    static PscEdition of(String day, Owner... owners) {
        return new PscEdition(day, Stream.of(owners).collect(Collectors.toMap(Owner::id, owner -> owner)));
    }

    /** One that differs from all others as chance has it. */
    static PscEdition random(String day, Random random) {
        Map<String, Owner> owners = new TreeMap<>();
        for (int company = 1; company <= 4; company++) {
            for (int person = 1; person <= 3; person++) {
                if (random.nextInt(3) > 0) {
                    String id = "p%d-%d".formatted(company, person);
                    owners.put(
                            id,
                            new Owner(
                                    "0000000" + company,
                                    id,
                                    "Ada " + "ABC".charAt(random.nextInt(3)),
                                    BANDS.get(random.nextInt(BANDS.size())),
                                    random.nextInt(4) == 0));
                }
            }
        }
        return new PscEdition(day, owners);
    }

    /** What is open where only this edition is there. */
    Set<String> openRecords() {
        Set<String> open = new TreeSet<>();
        for (Owner owner : owners.values()) {
            String company = "GB-COH:" + owner.company();
            open.add(company);
            open.add(company + ":psc:" + owner.id());
            if (!owner.ceased()) {
                open.add(company + ":control:" + owner.id());
            }
        }
        return open;
    }

    Path file(Path folder) throws IOException {
        return file(folder, owners.size());
    }

    /** @param stated how many records the totals say there are */
    Path file(Path folder, int stated) throws IOException {
        List<String> lines = new ArrayList<>();
        owners.values().forEach(owner -> lines.add(owner.line()));
        lines.add("""
                {"data":{"kind":"totals#persons-of-significant-control-snapshot","persons_of_significant_control_count":%d,"statements_count":0,"exemptions_count":0}}""".formatted(stated));
        return Files.write(folder.resolve("psc-%s.txt".formatted(day)), lines);
    }
}
