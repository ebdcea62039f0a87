package org.boreg.bods.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.Statement;
import org.boreg.bods.version.FileVersion;
import org.boreg.bods.version.KnownStatements;
import org.boreg.bods.version.LineageBuilder;
import org.boreg.bods.version.Upgrade;
import org.boreg.bods.version.Upgraded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Understands the text of one item as a statement: one of BODS 0.4 as it is, one of BODS 0.1 to 0.3 as what it is once upgraded. A statement is
 * rejected only when it lacks what the register cannot do without; anything else that is wrong is left out of the reading, with a
 * finding. Stateless, safe for many threads.
 */
public final class StatementParser {

    private final TreeReader trees;
    private final @Nullable Upgrade upgrade;
    private final Function<ObjectNode, String> hashing;

    /** One that knows nothing of other statements: one of an older version is taken for the only one there is. */
    public StatementParser(ReadLimits limits) {
        this(limits, null, CanonicalJson::hash);
    }

    /** @param upgrade by which statements of older versions are read, and which knows of all of them */
    public StatementParser(ReadLimits limits, Upgrade upgrade) {
        this(limits, upgrade, CanonicalJson::hash);
    }

    private StatementParser(ReadLimits limits, @Nullable Upgrade upgrade, Function<ObjectNode, String> hashing) {
        this.trees = new TreeReader(limits);
        this.upgrade = upgrade;
        this.hashing = hashing;
    }

    /** One of statements that were made from the records of a source: the hash is of what they say, see {@link SourceContent}. */
    public static StatementParser ofSource(ReadLimits limits) {
        return new StatementParser(limits, null, SourceContent::hash);
    }

    /** Understands an item of a file of which nothing is known. */
    public ParsedItem parse(RawItem item) {
        ReadItem read = trees.read(item);
        return read instanceof StatementTree tree
                ? parse(tree, FileVersion.of(tree.json()).version())
                : (RejectedItem) read;
    }

    /** @param file the version that the file is of, which counts where a statement does not show its own */
    public ParsedItem parse(StatementTree raw, BodsVersion file) {
        BodsVersion version = FileVersion.ofStatement(raw.json(), file);
        return version == BodsVersion.V0_4 ? parseRecord(raw, raw.json()) : parseOlder(raw, version);
    }

    /**
     * Understands again what the register keeps: the reading of an older statement, which may lack what a statement of BODS 0.4 must have, or a
     * statement of BODS 0.4 itself.
     */
    public ParsedItem parseKept(RawItem reading) {
        ReadItem read = trees.read(reading);
        return read instanceof StatementTree tree
                ? parseRecord(tree, OlderReading.ofKept(tree.json()))
                : (RejectedItem) read;
    }

    private ParsedItem parseRecord(StatementTree raw, ObjectNode object) {
        FieldFindings findings = new FieldFindings(raw.place(), statementId(object));
        raw.remarks().forEach(remark -> findings.add(remark.code(), remark.pointer(), remark.saying()));
        noteUnknownVersion(object, findings);
        Statement statement = StatementReading.read(new FieldReader(object, "", findings), findings);
        return statement == null
                ? new RejectedItem(raw.place(), findings.list())
                : new ParsedStatement(
                        raw.place(),
                        raw.text(),
                        hashing.apply(object),
                        BodsVersion.V0_4,
                        null,
                        0,
                        statement,
                        findings.list());
    }

    private ParsedItem parseOlder(StatementTree raw, BodsVersion version) {
        ObjectNode object = raw.json();
        Upgraded upgraded = upgrade(object).upgrade(object, version);
        OlderReading reading = OlderReading.of(upgraded);
        FieldFindings fields = new FieldFindings(raw.place(), statementId(object));
        Statement statement = StatementReading.read(new FieldReader(reading.statement(), "", fields), fields);
        List<Finding> findings = new ArrayList<>(raw.findings());
        reading.remarks().forEach(remark -> findings.add(remark.at(raw.place(), statementId(object))));
        fields.list().stream()
                .filter(StatementParser::isNews)
                .forEach(finding -> findings.add(back(finding, upgraded)));
        return statement == null || FieldFindings.anyError(raw.findings())
                ? new RejectedItem(raw.place(), List.copyOf(findings))
                : new ParsedStatement(
                        raw.place(),
                        raw.text(),
                        CanonicalJson.hash(object),
                        version,
                        StatementText.of(upgraded.statement()),
                        upgraded.generation(),
                        statement,
                        List.copyOf(findings));
    }

    private Upgrade upgrade(ObjectNode statement) {
        if (upgrade != null) {
            return upgrade;
        }
        LineageBuilder alone = new LineageBuilder(KnownStatements.NONE);
        alone.add(statement);
        return new Upgrade(alone.build());
    }

    /** What 0.4 asks for and an older statement does not say, the upgrade has said; and a recordId is not the sender's to give. */
    private static boolean isNews(Finding finding) {
        return finding.code() != FindingCode.MISSING_DETAIL
                && !(finding.severity() == Severity.ERROR && finding.pointer().equals("/recordId"));
    }

    private static Finding back(Finding finding, Upgraded upgraded) {
        return new Finding(
                finding.code(),
                finding.place(),
                finding.statementId(),
                upgraded.origin().apply(finding.pointer()),
                finding.saying());
    }

    /** It has the shape of 0.4, so that it can be read as that. */
    private static void noteUnknownVersion(ObjectNode object, FieldFindings findings) {
        JsonNode stated = object.path("publicationDetails").path("bodsVersion");
        if (stated.isString() && !stated.stringValue().equals(BodsVersion.V0_4.toString())) {
            Expected version = new Expected("one-of", BodsVersion.V0_4.toString());
            findings.expected("/publicationDetails/bodsVersion", version, stated);
        }
    }

    private static @Nullable String statementId(ObjectNode object) {
        return Optional.of(object.path("statementId"))
                .filter(JsonNode::isString)
                .or(() -> Optional.of(object.path("statementID")).filter(JsonNode::isString))
                .map(JsonNode::stringValue)
                .filter(id -> id.length() <= StatementReading.LONGEST_ID)
                .orElse(null);
    }
}
