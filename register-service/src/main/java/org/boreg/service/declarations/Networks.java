package org.boreg.service.declarations;

import java.util.Locale;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.read.NetworkReads;
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
    Network own(String identifier) {
        return networks(identifier)
                .filter(subject -> subject.publisher().equals(publisher))
                .findFirst()
                .map(this::network)
                .orElse(Network.NONE);
    }

    /** What the register itself has published, or else what came from elsewhere, by whoever spoke last. */
    Network any(String identifier) {
        Network own = own(identifier);
        return own.isEmpty()
                ? networks(identifier).findFirst().map(this::network).orElse(Network.NONE)
                : own;
    }

    private Stream<NetworkReads.Subject> networks(String identifier) {
        return graph.parties().find(identifier, Viewer.OPERATOR).stream()
                .filter(party -> party.type().equals("entity"))
                .flatMap(party -> graph.networks().subjects(party.id()).stream());
    }

    private Network network(NetworkReads.Subject subject) {
        return Network.of(
                subject.recordId(),
                graph.networks().open(subject).stream()
                        .map(StatementView::reading)
                        .map(text -> (ObjectNode) JsonMapper.shared().readTree(text))
                        .filter(statement -> statement.path("recordDetails").isObject())
                        .toList());
    }
}
