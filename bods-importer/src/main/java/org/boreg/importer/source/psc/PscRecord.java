package org.boreg.importer.source.psc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.bods.json.StatementTree;
import org.boreg.importer.source.SourceRecord;
import org.boreg.importer.source.psc.PscKind.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One line while it is read: a record of a snapshot, or an event with the record that it is about. */
final class PscRecord {

    private static final List<String> TELLING =
            List.of("kind", "name", "name_elements", "date_of_birth", "identification", "statement", "notified_on");
    private static final int ID_LENGTH = 32;

    private final StatementTree tree;
    private final PscSource source;
    private final Remarks remarks = new Remarks();
    private final Part line;
    private final Part data;
    private final Part event;

    PscRecord(StatementTree tree, PscSource source) {
        this.tree = tree;
        this.source = source;
        this.line = new Part(tree.json(), "", remarks);
        this.data = line.part("data");
        this.event = line.part("event");
    }

    SourceRecord read() throws IOException {
        KnownFields.check(tree.json(), remarks);
        List<ObjectNode> statements = statements();
        List<Finding> findings = new ArrayList<>(tree.findings());
        findings.addAll(remarks.at(tree.place()));
        return new SourceRecord(tree.place(), statements, findings, tree.text());
    }

    private List<ObjectNode> statements() throws IOException {
        PscLink link = PscLink.of(link());
        PscKind kind = kind(link);
        if (kind == null) {
            return List.of();
        }
        source.totals().count(kind);
        if (kind.form() == Form.TOTALS) {
            source.totals().state(data, tree.place());
            return List.of();
        }
        Optional<CompanyNumber> company = company(link);
        if (company.isEmpty()) {
            remarks.add(FindingCode.PSC_RECORD_UNUSABLE, "/company_number", "field", "company_number");
            return List.of();
        }
        return statements(new PscLine(data, kind, company.get(), id(link), published(), isDeleted()));
    }

    private List<ObjectNode> statements(PscLine read) throws IOException {
        List<ObjectNode> about = news(read.statements(source.companies()));
        CompanyNumber company = read.company();
        if (about.isEmpty() || !source.said().isFirst(company)) {
            return about;
        }
        List<ObjectNode> all = new ArrayList<>();
        all.add(new Draft(company, read.published())
                .statement(
                        company.recordId(), "entity", read.companyDetails(source.companies()), null, false, List.of()));
        all.addAll(about);
        return all;
    }

    /** A snapshot has each record once, but events come again and again about the same one. */
    private List<ObjectNode> news(List<ObjectNode> statements) {
        return event.isEmpty()
                ? statements
                : statements.stream()
                        .filter(statement -> source.recent()
                                .isNew(statement.path("statementId").stringValue()))
                        .toList();
    }

    private @Nullable String link() {
        String stated = data.part("links").text("self");
        return stated == null ? line.text("resource_uri") : stated;
    }

    /** What was deleted may be nothing but its link. */
    private @Nullable PscKind kind(PscLink link) {
        String code = data.text("kind");
        Optional<PscKind> kind = code == null ? link.kind() : PscKind.of(code);
        if (kind.isEmpty()) {
            remarks.add(FindingCode.PSC_KIND_UNKNOWN, "/data/kind", "found", code == null ? "" : Remarks.shown(code));
        }
        return kind.orElse(null);
    }

    private Optional<CompanyNumber> company(PscLink link) {
        return CompanyNumber.of(line.text("company_number"))
                .or(() -> PscLink.of(line.text("resource_uri")).company())
                .or(link::company);
    }

    /** The end of the link; without one, what tells the record from others and changes least. */
    private String id(PscLink link) {
        String id = link.id();
        if (id != null) {
            return id;
        }
        data.part("links").unusable("self", "a-text");
        ObjectNode telling = JsonNodeFactory.instance.objectNode();
        for (String field : TELLING) {
            JsonNode value = tree.json().path("data").path(field);
            if (!value.isMissingNode()) {
                telling.set(field, value);
            }
        }
        return CanonicalJson.hash(telling).substring(0, ID_LENGTH);
    }

    private Publication published() {
        String at = event.text("published_at");
        if (at == null) {
            return source.published();
        }
        Optional<Publication> published = Publication.at(at);
        if (published.isEmpty()) {
            event.unusable("published_at", "a-text");
        }
        return published.orElse(source.published());
    }

    private boolean isDeleted() {
        String type = event.text("type");
        if (type != null && !type.equals("changed") && !type.equals("deleted")) {
            remarks.add(FindingCode.PSC_CODE_UNKNOWN, event.at("type"), "field", "type", "found", Remarks.shown(type));
        }
        return "deleted".equals(type);
    }
}
