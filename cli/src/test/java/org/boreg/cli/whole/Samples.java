package org.boreg.cli.whole;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files to import. */
final class Samples {

    private static final String ENTITY = """
            {"statementId":"statement-of-an-invented-register-%1$s","recordId":"record-%1$s","declarationSubject":"record-%1$s",\
            "recordType":"entity","recordStatus":"new","statementDate":"2025-01-15",\
            "publicationDetails":{"publicationDate":"2025-01-16","bodsVersion":"0.4","publisher":{"name":"Test"}},\
            "recordDetails":{"isComponent":false,"entityType":{"type":"registeredEntity"},"name":"Company %1$s",\
            "jurisdiction":{"name":"United Kingdom","code":"GB"},\
            "identifiers":[{"id":"%1$s","scheme":"GB-COH"}]}}""";

    private static final String PERSON = """
            {"statementId":"statement-of-an-invented-register-%1$s","recordId":"record-%1$s","declarationSubject":"record-%2$s",\
            "recordType":"person","recordStatus":"new","statementDate":"2025-01-15",\
            "publicationDetails":{"publicationDate":"2025-01-16","bodsVersion":"0.4","publisher":{"name":"Test"}},\
            "recordDetails":{"isComponent":false,"personType":"knownPerson",\
            "names":[{"type":"legal","fullName":"Person %1$s"}]}}""";

    private static final String HOLDS = """
            {"statementId":"statement-of-an-invented-register-%1$s","recordId":"record-%1$s","declarationSubject":"record-%2$s",\
            "recordType":"relationship","recordStatus":"new","statementDate":"2025-01-15",\
            "publicationDetails":{"publicationDate":"2025-01-16","bodsVersion":"0.4","publisher":{"name":"Test"}},\
            "recordDetails":{"isComponent":false,"subject":"record-%2$s","interestedParty":"record-%3$s",\
            "interests":[{"type":"shareholding","directOrIndirect":"direct","beneficialOwnershipOrControl":true,\
            "share":{"exact":60}}]}}""";

    /** A company and a person who holds 60 % of it, as JSON Lines. */
    static Path ownedCompany(Path file, String number) throws IOException {
        return Files.writeString(
                file,
                String.join(
                        "\n",
                        ENTITY.formatted(number),
                        PERSON.formatted("p" + number, number),
                        HOLDS.formatted("h" + number, number, "p" + number)));
    }

    /** The same, with a statement in the middle that has no recordId and a line that is no JSON. */
    static Path brokenInTheMiddle(Path file, String number) throws IOException {
        return Files.writeString(
                file,
                String.join(
                        "\n",
                        ENTITY.formatted(number),
                        ENTITY.formatted("bad" + number).replace("\"recordId\":\"record-bad" + number + "\",", ""),
                        "{\"statementId\": oops",
                        PERSON.formatted("p" + number, number),
                        HOLDS.formatted("h" + number, number, "p" + number)));
    }

    /** Many companies: enough for several batches of an import. */
    static Path companies(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write(ENTITY.formatted(10_000_000 + i));
                out.newLine();
            }
        }
        return file;
    }

    static final int STATEMENTS_OF_A_FAMILY = 4;

    /** Companies, each with a person and another of the companies that hold it, and some lines between them that are no JSON. */
    static Path families(Path file, int count, int brokenLines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                int number = 10_000_000 + i;
                String other = i == 0 ? "p" + number : String.valueOf(10_000_000 + i / 10);
                out.write(String.join(
                        "\n",
                        ENTITY.formatted(number),
                        PERSON.formatted("p" + number, number),
                        HOLDS.formatted("h" + number, number, "p" + number),
                        HOLDS.formatted("t" + number, number, other)
                                .replace(
                                        "\"beneficialOwnershipOrControl\":true",
                                        "\"beneficialOwnershipOrControl\":false")
                                .replace("\"exact\":60", "\"exact\":40")));
                out.newLine();
                if (brokenLines > 0 && i % (count / brokenLines) == count / brokenLines - 1) {
                    out.write("{\"statementId\": oops");
                    out.newLine();
                }
            }
        }
        return file;
    }

    private Samples() {}
}
