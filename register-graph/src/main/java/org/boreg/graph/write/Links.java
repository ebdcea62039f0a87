package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Groups things by whom they can only be about: those that share a link belong together, also over others. */
final class Links {

    private final Map<String, String> parent = new HashMap<>();

    /** @param links what joins a thing to others; one that has none stays alone */
    static <T> Collection<List<T>> group(Collection<T> things, Function<T, List<String>> links) {
        Links all = new Links();
        Map<T, String> nodes = new IdentityHashMap<>();
        int number = 0;
        for (T thing : things) {
            String node = "#" + number++;
            nodes.put(thing, node);
            links.apply(thing).forEach(link -> all.join(node, link));
        }
        Map<String, List<T>> groups = new LinkedHashMap<>();
        for (T thing : things) {
            groups.computeIfAbsent(all.root(nodes.get(thing)), root -> new ArrayList<>())
                    .add(thing);
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
