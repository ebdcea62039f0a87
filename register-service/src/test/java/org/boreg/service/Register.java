package org.boreg.service;

import java.util.List;
import java.util.UUID;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.boreg.graph.write.ImportBeginning;

/** A small register: Ada owns Harbour Lights through Quay Holdings, in which Ben has the rest; and all of Ada's secrets. */
final class Register {

    static final String COMPANY = "GB-COH:01234567";
    static final String HOLDING = "GB-COH:07654321";

    /** What only the operator may see of Ada. */
    static final List<String> SECRETS =
            List.of("1975-03-14", "7 Hidden Lane", "SE3 7ET", "TAX-998877", "4 Cradle Street", "kept-by-the-publisher");

    static final ParsedStatement ADA = Statements.statement("P-ada", "person", "E-company", "2024-01-01", "new", """
            {"isComponent": false, "personType": "knownPerson",
             "names": [{"type": "legal", "fullName": "Ada Marrow"}, {"type": "transliteration", "fullName": "\u0410\u0434\u0430 \u041c\u0430\u0440\u0440\u043e\u0443"}],
             "birthDate": "1975-03-14",
             "placeOfBirth": {"address": "4 Cradle Street", "country": {"name": "Ireland", "code": "IE"}},
             "nationalities": [{"name": "Ireland", "code": "IE"}],
             "identifiers": [{"scheme": "IE-TAX", "id": "TAX-998877"}],
             "addresses": [{"type": "residence", "address": "7 Hidden Lane", "postCode": "SE3 7ET",
                            "country": {"name": "United Kingdom", "code": "GB"}}],
             "shoeSize": "kept-by-the-publisher"}
            """);

    static final ParsedStatement COMPANY_STATEMENT = Statements.entity("E-company", "Harbour Lights Ltd", COMPANY);

    /** The holding that Ben's share in Quay Holdings is. */
    static final ParsedStatement BENS_SHARE = Statements.holding("R-ben", "E-holding", "P-ben", 30);

    static void load(RegisterGraph graph) {
        write(
                graph,
                COMPANY_STATEMENT,
                Statements.entity("E-holding", "Quay Holdings Ltd", HOLDING),
                ADA,
                Statements.person("P-ben", "Ben Tallow", "E-holding"),
                Statements.holding("R-holding", "E-company", "E-holding", 80),
                Statements.holding("R-ada", "E-holding", "P-ada", 70),
                BENS_SHARE);
    }

    static void write(RegisterGraph graph, ParsedStatement... statements) {
        String importId = UUID.randomUUID().toString();
        graph.importLog().begin(ImportBeginning.of(importId, "test"));
        graph.writer().write(List.of(statements), importId);
    }

    private Register() {}
}
