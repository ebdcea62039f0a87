package org.boreg.service;

import java.nio.file.Path;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.access.OperatorKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A test of the service as it is: over HTTP, on a real Neo4j, with the small {@link Register} in it. */
@ExtendWith(RegisterUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningService {

    static final String KEY = "boreg_a-key-for-tests";
    static final long LARGEST_UPLOAD = 1 << 20;
    static final long LARGEST_VALIDATION = 1 << 19;

    Path dataFolder;
    RegisterService service;
    Asker publicly;
    Asker operator;

    @BeforeAll
    void start(BoltAddress neo4j, @TempDir Path folder) {
        dataFolder = folder;
        service = RegisterService.start(settings(neo4j));
        publicly = new Asker(service.address(), "");
        operator = new Asker(service.address(), KEY);
    }

    @BeforeEach
    void load(RegisterGraph graph) {
        Register.load(graph);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    ServiceSettings settings(BoltAddress neo4j) {
        return ServiceSettings.of(neo4j.uri(), neo4j.user(), neo4j.password(), dataFolder)
                .withPort(0)
                .withOperatorKeyHash(OperatorKey.hash(KEY))
                .withLargestUpload(LARGEST_UPLOAD)
                .withLargestValidation(LARGEST_VALIDATION)
                // A test asks more in a second than anybody else.
                .withAccess(AccessSettings.USUAL.withRequestsPerMinute(0).withFailuresPerMinute(0));
    }

    /** The party's own id. */
    String idOf(String identifier) {
        return publicly.get("/api/v1/parties/" + identifier).json().get("id").asString();
    }
}
