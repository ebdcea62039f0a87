package org.boreg.cli.docker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a compose file of this project keeps to; each breach is a sentence that names the service. */
final class ComposeRules {

    private static final Set<String> TOP = Set.of("name", "services", "networks", "volumes", "secrets");
    private static final Set<String> KEYS = Set.of(
            "image",
            "build",
            "user",
            "command",
            "depends_on",
            "environment",
            "secrets",
            "ports",
            "volumes",
            "networks",
            "read_only",
            "tmpfs",
            "security_opt",
            "cap_drop",
            "init",
            "mem_limit",
            "pids_limit",
            "healthcheck",
            "stop_grace_period",
            "restart");
    private static final Pattern SECRET = Pattern.compile("(?i).*(PASSWORD|SECRET|TOKEN|AUTH|_KEY)(?!.*_FILE$).*");

    private final Path folder;
    private final Map<?, ?> file;
    private final List<String> breaches = new ArrayList<>();

    private ComposeRules(Path folder, Map<?, ?> file) {
        this.folder = folder;
        this.file = file;
    }

    /** @param folder the folder of the file, from which its paths go out */
    static List<String> breaches(String text, Path folder) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        ComposeRules rules = new ComposeRules(folder, map(new Yaml(new SafeConstructor(options)).load(text)));
        rules.check();
        return rules.breaches;
    }

    private void check() {
        require("The file", TOP.containsAll(file.keySet()), "has a key other than " + TOP);
        for (Map.Entry<?, ?> service : map(file.get("services")).entrySet()) {
            check(String.valueOf(service.getKey()), map(service.getValue()));
        }
    }

    private void check(String name, Map<?, ?> service) {
        require(name, KEYS.containsAll(service.keySet()), "has a key that is not known here: " + service.keySet());
        checkImage(name, service);
        checkRights(name, service);
        checkHealth(name, service);
        checkLimits(name, service);
        checkPorts(name, service);
        checkSecrets(name, service);
        for (String kind : List.of("networks", "volumes", "secrets")) {
            list(service.get(kind)).forEach(used -> checkDeclared(name, kind, used));
        }
        for (Map.Entry<?, ?> other : map(service.get("depends_on")).entrySet()) {
            require(
                    name,
                    "service_healthy".equals(map(other.getValue()).get("condition"))
                            && map(file.get("services")).containsKey(other.getKey()),
                    "has to wait until %s, a service of this file, is healthy".formatted(other.getKey()));
        }
    }

    private void checkImage(String name, Map<?, ?> service) {
        require(name, ImageTag.isExact(text(service, "image")), "needs an image with an exact version");
        Map<?, ?> build = map(service.get("build"));
        if (!build.isEmpty()) {
            Path context = folder.resolve(text(build, "context"));
            require(
                    name,
                    Files.isRegularFile(context.resolve(text(build, "dockerfile"))),
                    "is built from a Dockerfile that is not there");
            require(name, Boolean.TRUE.equals(service.get("read_only")), "is ours and needs no writable file system");
        }
    }

    private void checkRights(String name, Map<?, ?> service) {
        require(name, text(service, "user").matches("[1-9]\\d*:[1-9]\\d*"), "needs a user and group that are not root");
        require(name, list(service.get("security_opt")).contains("no-new-privileges:true"), "needs no-new-privileges");
        require(name, list(service.get("cap_drop")).contains("ALL"), "needs no capabilities");
    }

    private void checkHealth(String name, Map<?, ?> service) {
        Map<?, ?> check = map(service.get("healthcheck"));
        require(
                name,
                !list(check.get("test")).isEmpty() && check.containsKey("interval") && check.containsKey("timeout"),
                "needs a health check with interval and timeout");
    }

    private void checkLimits(String name, Map<?, ?> service) {
        require(name, text(service, "mem_limit").matches("\\d+[mg]"), "needs a memory limit");
        require(name, service.get("pids_limit") instanceof Integer, "needs a limit of processes");
        require(name, service.containsKey("stop_grace_period"), "needs time to stop in order");
    }

    private void checkPorts(String name, Map<?, ?> service) {
        for (String port : list(service.get("ports"))) {
            require(name, port.startsWith("127.0.0.1:"), "publishes %s beyond this machine".formatted(port));
        }
        if (text(service, "image").startsWith("neo4j:")) {
            require(name, !service.containsKey("ports"), "is a Neo4j and must not be published");
            require(
                    name,
                    list(service.get("networks")).stream().allMatch(this::isInternal)
                            && service.containsKey("networks"),
                    "is a Neo4j and belongs in an internal network");
        }
    }

    private boolean isInternal(String network) {
        return Boolean.TRUE.equals(map(map(file.get("networks")).get(network)).get("internal"));
    }

    private void checkSecrets(String name, Map<?, ?> service) {
        Object environment = service.get("environment");
        require(name, environment == null || environment instanceof Map, "has its environment as name: value");
        for (Map.Entry<?, ?> variable : map(environment).entrySet()) {
            String key = String.valueOf(variable.getKey());
            String value = String.valueOf(variable.getValue());
            require(name, !SECRET.matcher(key).matches(), "has a secret in its environment: " + key);
            if (value.startsWith("/run/secrets/")) {
                require(
                        name,
                        list(service.get("secrets")).contains(value.substring("/run/secrets/".length())),
                        "reads a secret that it is not given: " + value);
            }
        }
    }

    private void checkDeclared(String name, String kind, String used) {
        String source = used.split(":")[0];
        require(
                name,
                map(file.get(kind)).containsKey(source),
                "uses %s of the %s, which the file does not declare".formatted(source, kind));
    }

    private void require(String service, boolean held, String otherwise) {
        if (!held) {
            breaches.add(service + " " + otherwise);
        }
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static Map<?, ?> map(Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> list(Object node) {
        return node instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
