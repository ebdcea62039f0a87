package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the rules say of a statement, as {@code code /pointer}, restricted to the codes that a test is about. */
final class Said {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Set<FindingCode> codes;

    private Said(Set<FindingCode> codes) {
        this.codes = codes;
    }

    static Said about(FindingCode... codes) {
        return new Said(Set.of(codes));
    }

    /** @param statement JSON with ' for " */
    List<String> of(BodsVersion version, String statement) {
        return remarks(version, statement).stream()
                .map(remark -> remark.code().code() + " " + remark.pointer())
                .toList();
    }

    /** Of an entity of BODS 0.4 with these details. */
    List<String> ofEntity(String details) {
        return of(BodsVersion.V0_4, "{'recordType': 'entity', 'recordDetails': " + details + "}");
    }

    /** Of a person of BODS 0.4 with these details. */
    List<String> ofPerson(String details) {
        return of(BodsVersion.V0_4, "{'recordType': 'person', 'recordDetails': " + details + "}");
    }

    /** Of a relationship of BODS 0.4 with these details. */
    List<String> ofRelationship(String details) {
        return of(BodsVersion.V0_4, "{'recordType': 'relationship', 'recordDetails': " + details + "}");
    }

    /** The message of the only finding of an entity of BODS 0.4. */
    String messageOfEntity(String details) {
        List<Remark> remarks = remarks(BodsVersion.V0_4, "{'recordType': 'entity', 'recordDetails': " + details + "}");
        if (remarks.size() != 1) {
            throw new AssertionError("not one finding: " + remarks);
        }
        Remark remark = remarks.get(0);
        return remark.at(Place.wholeFile("x"), null).message(Locale.ENGLISH);
    }

    private List<Remark> remarks(BodsVersion version, String statement) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(statement.replace('\'', '"'));
        List<Remark> remarks = new ArrayList<>();
        for (StatementRule rule : StatementRules.of(version, TODAY)) {
            rule.check(json, remarks::add);
        }
        return remarks.stream().filter(remark -> codes.contains(remark.code())).toList();
    }
}
