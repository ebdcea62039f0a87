package org.boreg.bods.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.DateOrTime;
import org.boreg.bods.version.Upgraded;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the register reads an upgraded statement as. The register orders statements by their dates; where one has none, the day on which
 * it was published, or else taken from its source, is the day by which it was known.
 */
record OlderReading(ObjectNode statement, List<Remark> remarks) {

    private static final List<String> OTHER_DATES =
            List.of("/publicationDetails/publicationDate", "/source/retrievedAt");

    static OlderReading of(Upgraded upgraded) {
        ObjectNode statement = upgraded.statement();
        if (statement.has("statementDate")) {
            return new OlderReading(statement, upgraded.remarks());
        }
        Optional<String> field = OTHER_DATES.stream()
                .filter(pointer -> isDate(statement, pointer))
                .findFirst();
        return field.map(pointer -> dated(upgraded, pointer))
                .orElseGet(() -> new OlderReading(statement, upgraded.remarks()));
    }

    /** What a reading that was kept is read as. */
    static ObjectNode ofKept(ObjectNode reading) {
        return of(new Upgraded(reading, List.of(), UnaryOperator.identity(), 0)).statement();
    }

    private static OlderReading dated(Upgraded upgraded, String field) {
        ObjectNode dated = upgraded.statement().deepCopy();
        String date = dated.at(field).stringValue();
        dated.put("statementDate", date);
        Remark taken = new Remark(
                FindingCode.UPGRADE_STATEMENT_DATE_UNKNOWN,
                "",
                Saying.variant(
                        "taken", "date", date, "field", field.substring(1).replace('/', '.')));
        Stream<Remark> others = upgraded.remarks().stream()
                .filter(remark -> remark.code() != FindingCode.UPGRADE_STATEMENT_DATE_UNKNOWN);
        List<Remark> remarks = new ArrayList<>();
        remarks.add(taken);
        others.forEach(remarks::add);
        return new OlderReading(dated, remarks);
    }

    private static boolean isDate(ObjectNode statement, String pointer) {
        return statement.at(pointer).stringValueOpt().flatMap(DateOrTime::parse).isPresent();
    }
}
