package io.toritsugi.acw.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Sending what is in an outbox, with failures anywhere. */
class DispatcherTest {
    private static final SnapshotCodec<Outbox> SNAPSHOTS =
            OutboxMachine.snapshots(new ProtectedJson(Jackson3.codec(AcwEvents.VOCABULARY), PersonalDataCodec.plain()));
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final TenantId ACME = TenantId.of("acme");

    private final Journal journal = new InMemoryJournal(() -> NOON);

    @Test
    void sendsUntilNothingIsReady() {
        StreamOwner<Outbox, OutboxCommand> outbox = outbox();
        request(outbox, "a1", "a2", "b1");
        List<String> sent = new ArrayList<>();
        Dispatcher dispatcher = new Dispatcher(outbox, update -> {
            sent.add(update.update().value());
            return Delivery.arrived();
        });

        assertThat(dispatcher.dispatch(NOON, Runnable::run)).isEqualTo(3);
        assertThat(sent).containsExactly("a1", "b1", "a2");
        assertThat(dispatcher.dispatch(NOON, Runnable::run)).isZero();
    }

    @Test
    void anExceptionIsAFailureForNowAndShowsNothingPersonal() {
        StreamOwner<Outbox, OutboxCommand> outbox = outbox();
        request(outbox, "a1");
        Dispatcher dispatcher = new Dispatcher(outbox, update -> {
            throw new IllegalStateException("customer-1");
        });

        assertThat(dispatcher.dispatch(NOON, Runnable::run)).isOne();
        assertThat(outbox.state().state(UpdateId.of("a1"))).contains(UpdateState.PENDING);
        assertThat(journal.readAll(ACME, 0, 100).toString())
                .contains("threw java.lang.IllegalStateException")
                .doesNotContain("customer-1");
        assertThat(dispatcher.dispatch(NOON, Runnable::run))
                .as("not before its time")
                .isZero();
        assertThat(outbox.state().nextAttempt()).contains(NOON.plusSeconds(10));
    }

    @Test
    @SuppressWarnings("NullAway") // A connector that was compiled without the check.
    void noAnswerIsAFailureForNow() {
        StreamOwner<Outbox, OutboxCommand> outbox = outbox();
        request(outbox, "a1");

        assertThat(new Dispatcher(outbox, update -> null).dispatch(NOON, Runnable::run))
                .isOne();
        assertThat(outbox.state().failuresInRow()).isOne();
    }

    @Test
    void runsOnTheThreadsOfTheHost() {
        StreamOwner<Outbox, OutboxCommand> outbox = outbox();
        request(
                outbox,
                IntStream.range(0, 20).mapToObj(i -> (char) ('a' + i) + "1").toArray(String[]::new));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            assertThat(new Dispatcher(outbox, update -> Delivery.arrived()).dispatch(NOON, threads))
                    .isEqualTo(20);
        } finally {
            threads.shutdown();
        }
        assertThat(outbox.state().count(UpdateState.DELIVERED)).isEqualTo(20);
    }

    /**
     * The process ends at any moment: before the connector, after it, and before what came of it is written. Whoever comes next starts from
     * the journal. Everything arrives, each once by its id, and in the order of its key.
     */
    @Property
    void m59m70EverythingArrivesWhateverFails(@ForAll Random random) {
        Journal own = new InMemoryJournal(() -> NOON);
        Target target = new Target(random);
        List<String> ids = IntStream.range(0, random.nextInt(20))
                .mapToObj(i -> (char) ('a' + random.nextInt(3)) + "" + i)
                .toList();
        request(outbox(own), ids.toArray(String[]::new));
        Instant now = NOON;
        for (int life = 0; life < 2000 && outbox(own).state().count(UpdateState.PENDING) > 0; life++) {
            target.ends = random.nextInt(4) > 0 ? random.nextInt(6) : Integer.MAX_VALUE;
            try {
                new Dispatcher(outbox(own), target).dispatch(now, Runnable::run);
            } catch (CompletionException ended) {
                assertThat(ended).hasCauseInstanceOf(ProcessEnded.class);
            }
            Outbox state = outbox(own).state();
            assertThat(SNAPSHOTS.read(ACME, SNAPSHOTS.write(ACME, state))).isEqualTo(state);
            now = now.plus(Duration.ofMinutes(2));
        }

        assertThat(outbox(own).state().count(UpdateState.DELIVERED)).isEqualTo(ids.size());
        assertThat(target.taken).containsExactlyInAnyOrderElementsOf(ids);
        for (String key : List.of("a", "b", "c")) {
            assertThat(target.taken.stream().filter(id -> id.startsWith(key)))
                    .containsExactlyElementsOf(
                            ids.stream().filter(id -> id.startsWith(key)).toList());
        }
    }

    private StreamOwner<Outbox, OutboxCommand> outbox() {
        return outbox(journal);
    }

    private static StreamOwner<Outbox, OutboxCommand> outbox(Journal journal) {
        DeliveryPolicy stubborn =
                new DeliveryPolicy(1000, Duration.ofSeconds(10), Duration.ofMinutes(1), 5, Duration.ofMinutes(1));
        return StreamOwner.of(new OutboxMachine("billing", stubborn), journal, ACME, StreamId.of("outbox/billing"));
    }

    private static void request(StreamOwner<Outbox, OutboxCommand> outbox, String... ids) {
        outbox.handle(
                        new OutboxCommand.Request(
                                List.of(ids).stream()
                                        .map(OutboxMachineTest::order)
                                        .toList(),
                                Actor.SYSTEM),
                        NOON,
                        Actor.SYSTEM)
                .get();
    }

    /** The end of the process in the midst of things. */
    private static final class ProcessEnded extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Takes each update once by its id; fails often, also after it has taken one. */
    private static final class Target implements Connector {
        private final Set<String> taken = new LinkedHashSet<>();
        private final Random random;
        private int ends;

        private Target(Random random) {
            this.random = random;
        }

        @Override
        public Delivery deliver(UpdateRequested update) {
            endPerhaps();
            if (random.nextInt(4) == 0) {
                return Delivery.failed("busy");
            }
            taken.add(update.update().value());
            endPerhaps();
            if (random.nextInt(4) == 0) {
                throw new IllegalStateException("the answer was lost");
            }
            return Delivery.arrived();
        }

        private void endPerhaps() {
            ends--;
            if (ends < 0) {
                throw new ProcessEnded();
            }
        }
    }
}
