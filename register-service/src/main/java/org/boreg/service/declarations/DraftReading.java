package org.boreg.service.declarations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.read.PartySummary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what filers send, whichever way they send it. */
final class DraftReading {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final RegisterGraph graph;

    DraftReading(RegisterGraph graph) {
        this.graph = graph;
    }

    /** @return empty where nothing can be made of it; the remarks say why */
    Optional<Draft> read(Content content, DeclarationKind kind, Remarks remarks) {
        return content.isStatements()
                ? DeclaredStatements.read(content, remarks)
                : DeclaredForm.read(content.json(), kind == DeclarationKind.CLOSING, this::company, remarks);
    }

    /** Of several companies with one identifier, none is taken for it. */
    private Optional<ObjectNode> company(String identifier) {
        List<PartySummary> found = StrongIdentifier.parse(identifier)
                .map(strong -> graph.parties().find(strong.toString(), Viewer.PUBLIC))
                .orElse(List.of());
        return found.size() == 1 && found.get(0).type().equals("entity")
                ? Optional.of(details(found.get(0)))
                : Optional.empty();
    }

    private static ObjectNode details(PartySummary company) {
        ObjectNode details = JSON.objectNode();
        if (company.kind() != null) {
            details.putObject("entityType").put("type", company.kind());
        }
        if (company.name() != null) {
            details.put("name", company.name());
        }
        String jurisdiction = company.jurisdiction();
        if (jurisdiction != null && COUNTRIES.contains(jurisdiction.split("-", 2)[0])) {
            details.putObject("jurisdiction")
                    .put("name", new Locale("", jurisdiction.split("-", 2)[0]).getDisplayCountry(Locale.ENGLISH))
                    .put("code", jurisdiction);
        }
        ArrayNode identifiers = details.putArray("identifiers");
        company.identifiers().stream()
                .flatMap(text -> StrongIdentifier.parse(text).stream())
                .forEach(strong ->
                        identifiers.addObject().put("scheme", strong.scheme()).put("id", strong.id()));
        return details;
    }
}
