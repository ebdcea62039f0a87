package org.boreg.importer.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one subject's declarations tell about it, its owners and what lies between. Record ids are stable within a network
 * and never shared between networks (standard, "Record identifiers"): the same company told by two subjects has two.
 */
final class DemoNetwork {

    private final DemoStatements register;
    private final DemoEntity subject;
    private final Map<String, Series> open = new LinkedHashMap<>();
    private final Map<String, Integer> recordsByLetter = new HashMap<>();
    private int filings;

    DemoNetwork(DemoStatements register, DemoEntity subject) {
        this.register = register;
        this.subject = subject;
    }

    /** A declaration of this day (YYYY-MM-DD), published four days later. */
    DemoFiling filing(String date) {
        filings++;
        DemoFiling filing = new DemoFiling(this, date, subject.key() + "-F" + filings);
        return filings == 1 ? filing.states(subject) : filing;
    }

    /** The subject's name as last declared. */
    String subjectName() {
        return existing(subject.key()).details().path("name").asString();
    }

    String subjectRecordId() {
        return subject.key() + "-E1";
    }

    void publish(ObjectNode statement) {
        register.add(statement);
    }

    boolean knows(String key) {
        return open.containsKey(key);
    }

    /** The open series of a record, begun now if there is none: after 'closed' comes a new record. */
    Series series(String key, String recordType) {
        return open.computeIfAbsent(key, k -> new Series(nextRecordId(recordType), recordType));
    }

    Series existing(String key) {
        Series series = open.get(key);
        if (series == null) {
            throw new IllegalStateException("no open record of '" + key + "' in the network of " + subject.name());
        }
        return series;
    }

    void close(String key) {
        open.remove(key);
    }

    static String relationshipKey(DemoParty holder, DemoEntity held) {
        return holder.key() + " > " + held.key();
    }

    private String nextRecordId(String recordType) {
        String letter = recordType.substring(0, 1).toUpperCase(Locale.ROOT);
        return subject.key() + "-" + letter + recordsByLetter.merge(letter, 1, Integer::sum);
    }

    /** The statements of one record so far. */
    static final class Series {
        final String recordId;
        final String recordType;
        private int versions;
        private ObjectNode details = JsonNodeFactory.instance.objectNode();

        Series(String recordId, String recordType) {
            this.recordId = recordId;
            this.recordType = recordType;
        }

        ObjectNode details() {
            return details;
        }

        /** Takes the new details and says which version this is, from 1. */
        int next(ObjectNode newDetails) {
            details = newDetails;
            return ++versions;
        }
    }
}
