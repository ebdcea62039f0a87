package org.boreg.importer;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.version.LineageBuilder;
import org.boreg.bods.version.Upgrade;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.ActRefused;

/** Reads the one statement that is to stand in the place of another, of any version of BODS, as an import would. */
public final class Replacement {

    private static final ReadLimits LIMITS = ReadLimits.DEFAULT;

    /**
     * @param json one statement
     * @throws ActRefused when it is none that the register can use
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public static ParsedStatement read(String json, RegisterGraph graph) {
        if (json.getBytes(StandardCharsets.UTF_8).length > LIMITS.statementBytes()) {
            throw refused("it is longer than %d bytes".formatted(LIMITS.statementBytes()));
        }
        RawStatement raw = new RawStatement(new Place("replacement", 1, 0), json);
        ReadItem read = new TreeReader(LIMITS).read(raw);
        if (!(read instanceof StatementTree tree)) {
            throw refused("it is no statement in JSON");
        }
        LineageBuilder lineage = new LineageBuilder(graph.knownStatements());
        lineage.add(tree.json());
        ParsedItem item = new StatementParser(LIMITS, new Upgrade(lineage.build())).parse(raw);
        if (item instanceof ParsedStatement statement) {
            return statement;
        }
        throw refused(item.findings().stream().map(Finding::message).limit(3).collect(Collectors.joining(" ")));
    }

    private static ActRefused refused(String why) {
        return ActRefused.badly("statement", "The replacement cannot be used: " + why);
    }

    private Replacement() {}
}
