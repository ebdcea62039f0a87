package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.Events.Event;
import org.boreg.service.access.OperatorKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Those who follow the changes of a service that is written to, stopped and started, and that loses its database. */
@ExtendWith(RegisterUnderTest.class)
@Timeout(300)
class ChangesLiveTest {

    private static final int AS_MANY_AS_THERE_IS_ROOM_FOR = 64;

    @TempDir
    Path folder;

    @Test
    void eventsBringWhatThereIsAndThenWhatComes(BoltAddress neo4j, RegisterGraph graph) {
        Register.load(graph);
        try (RegisterService service = start(neo4j);
                Events events = Events.of(service.address(), "")) {
            List<Event> there = events.next(7);
            Register.write(graph, Statements.entity("E-late", "Late Ltd", ""));

            assertThat(there.get(0).data().at("/statement/recordDetails/name").asString())
                    .isEqualTo("Harbour Lights Ltd");
            assertThat(there)
                    .allSatisfy(event -> assertThat(event.id())
                            .isEqualTo(event.data().get("cursor").asString()));
            assertThat(events.next().data().get("recordId").asString()).isEqualTo("E-late");
            assertThat(events.others()).isEmpty();
        }
    }

    @Test
    void anEmptyRegisterIsListenedToFromItsFirstStatementOn(BoltAddress neo4j, RegisterGraph graph) {
        try (RegisterService service = start(neo4j);
                Events events = Events.of(service.address(), "").awaitBegin()) {
            Register.load(graph);

            assertThat(events.next(7)).hasSize(7);
        }
    }

    @Test
    void aListenerWhoComesBackGoesOnWhereItWas(BoltAddress neo4j, RegisterGraph graph) {
        Register.load(graph);
        try (RegisterService service = start(neo4j)) {
            List<Event> all;
            try (Events events = Events.of(service.address(), "")) {
                all = events.next(7);
            }
            try (Events events = Events.of(service.address(), all.get(2).id())) {
                assertThat(events.next(4)).isEqualTo(all.subList(3, 7));
            }
        }
    }

    @Test
    void theStreamEndsInGoodOrderWhenTheServiceStopsAndGoesOnAfterwards(BoltAddress neo4j, RegisterGraph graph) {
        Register.load(graph);
        String last;
        CompletableFuture<Reply> waiting;
        try (RegisterService service = start(neo4j);
                Events events = Events.of(service.address(), "")) {
            last = events.next(7).get(6).id();
            Asker publicly = new Asker(service.address(), "");
            String cursor = last;
            waiting = CompletableFuture.supplyAsync(() -> publicly.get("/api/v1/changes?wait=60&after=" + cursor));
            long begin = System.nanoTime();
            stop(service);

            assertThat(events.endsWell()).isTrue();
            assertThat(System.nanoTime() - begin).isLessThan(9_000_000_000L);
        }
        Register.write(graph, Statements.entity("E-late", "Late Ltd", ""));
        try (RegisterService service = start(neo4j);
                Events events = Events.of(service.address(), last)) {
            assertThat(events.next().data().get("recordId").asString()).isEqualTo("E-late");
        }
        waiting.handle((reply, refused) -> true).join();
    }

    @Test
    void aDatabaseThatWasAwayForAMomentIsWaitedFor(BoltAddress neo4j, RegisterGraph graph) throws IOException {
        Register.load(graph);
        try (CuttableLink link = new CuttableLink(neo4j.uri());
                RegisterService service =
                        RegisterService.start(ServiceSettings.of(link.uri(), neo4j.user(), neo4j.password(), folder)
                                .withPort(0));
                Events events = Events.of(service.address(), "")) {
            events.next(7);
            link.cut();
            Asker publicly = new Asker(service.address(), "");
            assertThat(publicly.get("/api/v1/changes").status()).isEqualTo(503);
            assertThat(publicly.get("/api/v1/changes", "Accept", "text/event-stream")
                            .status())
                    .isEqualTo(503);
            Register.write(graph, Statements.entity("E-late", "Late Ltd", ""));

            link.mend();

            assertThat(events.next().data().get("recordId").asString()).isEqualTo("E-late");
            assertThat(events.others()).isEmpty();
        }
    }

    @Test
    void thereIsRoomForSoManyListenersAndForOthersWhenTheyAreGone(BoltAddress neo4j, RegisterGraph graph) {
        Register.load(graph);
        try (RegisterService service = start(neo4j)) {
            Asker publicly = new Asker(service.address(), "");
            List<Events> listeners = new ArrayList<>();
            for (int i = 0; i < AS_MANY_AS_THERE_IS_ROOM_FOR; i++) {
                listeners.add(Events.of(service.address(), "").awaitBegin());
            }

            Reply refused = publicly.get("/api/v1/changes", "Accept", "text/event-stream");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().get("type").asString()).isEqualTo("urn:boreg:problem:busy");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(publicly.get("/api/v1/changes").status()).isEqualTo(200);
            assertThat(publicly.get("/api/v1/parties/E-company").status()).isEqualTo(200);

            listeners.forEach(Events::close);
            int status;
            int written = 0;
            do {
                Register.write(graph, Statements.entity("E-" + written++, "Ltd " + written, ""));
                try (Events another = Events.of(service.address(), "")) {
                    status = another.status();
                }
            } while (status == 503 && written < 500);
            assertThat(status).isEqualTo(200);
        }
    }

    @Test
    void nothingIsMissedOrDoubledWhileTwoWriteAndTheServiceIsRestarted(BoltAddress neo4j, RegisterGraph graph) {
        int batches = 30;
        CompletableFuture<?> writing = CompletableFuture.allOf(Stream.of("left", "right")
                .map(name -> CompletableFuture.runAsync(
                        () -> companies(name, batches).forEach(batch -> Register.write(graph, batch))))
                .toArray(CompletableFuture[]::new));
        int all = 2 * batches * 10;

        List<Event> heard = new ArrayList<>();
        int untilRestart = 150;
        while (heard.size() < all) {
            String last = heard.isEmpty() ? "" : heard.get(heard.size() - 1).id();
            try (RegisterService service = start(neo4j);
                    Events events = Events.of(service.address(), last)) {
                heard.addAll(events.next(Math.min(untilRestart, all - heard.size())));
            }
        }
        writing.join();

        assertThat(heard).extracting(Event::statementId).doesNotHaveDuplicates();
        try (RegisterService service = start(neo4j)) {
            Asker publicly = new Asker(service.address(), "");
            List<String> inTheEnd = new ArrayList<>();
            publicly.get("/api/v1/changes?limit=1000")
                    .json()
                    .get("items")
                    .forEach(item -> inTheEnd.add(item.get("statementId").asString()));
            assertThat(heard).extracting(Event::statementId).isEqualTo(inTheEnd);
        }
    }

    private static List<ParsedStatement[]> companies(String name, int batches) {
        return IntStream.range(0, batches)
                .mapToObj(batch -> IntStream.range(0, 10)
                        .mapToObj(i -> Statements.entity("%s-%d-%d".formatted(name, batch, i), name, ""))
                        .toArray(ParsedStatement[]::new))
                .toList();
    }

    private static void stop(RegisterService service) {
        service.close();
    }

    private RegisterService start(BoltAddress neo4j) {
        return RegisterService.start(settings(neo4j));
    }

    private ServiceSettings settings(BoltAddress neo4j) {
        return ServiceSettings.of(neo4j.uri(), neo4j.user(), neo4j.password(), folder)
                .withPort(0)
                .withOperatorKeyHash(OperatorKey.hash(RunningService.KEY));
    }
}
