package org.boreg.service.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.PartyView;
import org.boreg.graph.read.RecordView;
import org.boreg.graph.read.StatementView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is declared about subjects by now. */
final class Networks {

    private final RegisterGraph graph;
    private final String publisher;

    /** @param publisher the register's own name */
    Networks(RegisterGraph graph, String publisher) {
        this.graph = graph;
        this.publisher = publisher.strip().toLowerCase(Locale.ROOT);
    }

    /** What the register itself has published. */
    Network own(String identifier, LocalDate today) {
        return records(identifier, today)
                .filter(record -> record.publisher().equals(publisher))
                .flatMap(record -> network(record).stream())
                .findFirst()
                .orElse(Network.NONE);
    }

    /** What the register itself has published, or else what came from elsewhere, by whoever spoke last. */
    Network any(String identifier, LocalDate today) {
        Network own = own(identifier, today);
        return own.isEmpty()
                ? records(identifier, today)
                        .flatMap(record -> network(record).stream())
                        .findFirst()
                        .orElse(Network.NONE)
                : own;
    }

    /** The records of the party that are not closed, the latest first. */
    private Stream<RecordView> records(String identifier, LocalDate today) {
        List<PartySummary> parties = graph.parties().find(identifier, Viewer.OPERATOR);
        return parties.stream()
                .filter(party -> party.type().equals("entity"))
                .flatMap(party -> graph.parties().party(party.id(), Moment.on(today), Viewer.OPERATOR).stream())
                .map(PartyView::records)
                .flatMap(List::stream)
                .filter(record -> !record.closed() && record.statementId() != null);
    }

    /** Empty where the record is one of the network of another subject. */
    private Optional<Network> network(RecordView record) {
        List<ObjectNode> statements = graph.networks().open(record.recordId(), record.publisher()).stream()
                .map(StatementView::reading)
                .map(text -> (ObjectNode) JsonMapper.shared().readTree(text))
                .toList();
        boolean isSubject = statements.stream()
                .filter(statement -> statement.path("recordId").asString("").equals(record.recordId()))
                .anyMatch(statement ->
                        statement.path("declarationSubject").asString("").equals(record.recordId()));
        return isSubject ? Optional.of(Network.of(record.recordId(), statements)) : Optional.empty();
    }
}
