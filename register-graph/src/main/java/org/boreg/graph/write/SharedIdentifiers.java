package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Groups what records say by whom they can only be about: those that share an identifier, or a party that is known already. */
final class SharedIdentifiers {

    private final Map<String, String> parent = new HashMap<>();

    static Collection<List<PartyClaim>> group(
            List<PartyClaim> claims, Map<String, String> partyOfRecord, Map<String, String> partyOfIdentifier) {
        SharedIdentifiers shared = new SharedIdentifiers();
        for (PartyClaim claim : claims) {
            String record = "record|" + claim.recordKey();
            Stream.ofNullable(partyOfRecord.get(claim.recordKey()))
                    .forEach(party -> shared.join(record, "party|" + party));
            claim.identifierKeys().forEach(key -> {
                shared.join(record, "identifier|" + key);
                Stream.ofNullable(partyOfIdentifier.get(key)).forEach(party -> shared.join(record, "party|" + party));
            });
        }
        Map<String, List<PartyClaim>> groups = new LinkedHashMap<>();
        for (PartyClaim claim : claims) {
            groups.computeIfAbsent(shared.root("record|" + claim.recordKey()), root -> new ArrayList<>())
                    .add(claim);
        }
        return groups.values();
    }

    private void join(String one, String other) {
        parent.put(root(one), root(other));
    }

    private String root(String node) {
        String root = node;
        for (String up = parent.getOrDefault(root, root); !up.equals(root); up = parent.getOrDefault(root, root)) {
            root = up;
        }
        compress(node, root);
        return root;
    }

    private void compress(String node, String root) {
        String at = node;
        while (!at.equals(root)) {
            String up = parent.getOrDefault(at, root);
            parent.put(at, root);
            at = up;
        }
    }
}
