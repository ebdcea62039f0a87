package org.boreg.importer.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The register while it is being made up: every statement so far, in the order of publication within each network. */
final class DemoStatements {

    private final List<ObjectNode> statements = new ArrayList<>();
    private final Map<String, DemoNetwork> networks = new LinkedHashMap<>();

    /** What has been declared about this subject; the same network each time it is asked for. */
    DemoNetwork network(DemoEntity subject) {
        return networks.computeIfAbsent(subject.key(), key -> new DemoNetwork(this, subject));
    }

    void add(ObjectNode statement) {
        statements.add(statement);
    }

    List<ObjectNode> all() {
        return statements;
    }
}
