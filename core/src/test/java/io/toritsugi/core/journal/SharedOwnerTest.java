package io.toritsugi.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedOwnerTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("notes");
    private static final int THREADS = 8;
    private static final int WORDS = 200;

    private final FailingJournal journal = new FailingJournal();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private StreamOwner.Builder<List<String>, String> builder() {
        return StreamOwner.builder(new Notes(), journal, ACME, STREAM);
    }

    private static Either<Rejection, List<RecordedEvent>> handle(
            SharedOwner<List<String>, String> owner, String words) {
        return owner.handle(words, Instant.EPOCH, Actor.SYSTEM);
    }

    private static List<String> names(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> new Notes().evolve(List.of(), event).get(0))
                .toList();
    }

    private <T> List<T> byAllThreads(Callable<T> work) throws Exception {
        CountDownLatch begin = new CountDownLatch(THREADS);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            futures.add(threads.submit(() -> {
                begin.countDown();
                begin.await();
                return work.call();
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> future : futures) {
            answers.add(future.get());
        }
        return answers;
    }

    @Test
    void whateverThreadsWantAtOnceIsAppendedPublishedAndAnsweredOnce() throws Exception {
        List<String> published = Collections.synchronizedList(new ArrayList<>());
        SharedOwner<List<String>, String> owner = SharedOwner.of(
                builder().publishTo(events -> published.addAll(names(events))).load());
        List<String> answered = Collections.synchronizedList(new ArrayList<>());

        List<Integer> refused = byAllThreads(() -> {
            int refusals = 0;
            for (int i = 0; i < WORDS; i++) {
                answered.addAll(names(handle(owner, "w" + i + " x" + i).get()));
                refusals += handle(owner, "no").isLeft() ? 1 : 0;
            }
            return refusals;
        });

        List<String> stream =
                StreamOwner.of(new Notes(), journal.sound, ACME, STREAM).state();
        assertThat(refused).containsOnly(WORDS);
        assertThat(owner.state()).isEqualTo(stream).isEqualTo(published).hasSize(2 * WORDS);
        assertThat(answered).containsExactlyInAnyOrderElementsOf(stream);
        assertThat(owner.version()).isEqualTo(2 * WORDS);
        assertThat(IntStream.range(0, WORDS).map(i -> stream.indexOf("x" + i) - stream.indexOf("w" + i)))
                .as("no other command comes between what one command gives")
                .containsOnly(1);
    }

    @Test
    void anExceptionReachesItsCallerAndNobodyElse() throws Exception {
        SharedOwner<List<String>, String> owner = SharedOwner.of(builder().load());
        journal.beforeAppend = () -> {
            if (Thread.currentThread().getName().equals("unlucky")) {
                throw FailingJournal.failure(Reason.DISK_FULL);
            }
        };
        List<RuntimeException> thrown = Collections.synchronizedList(new ArrayList<>());
        Thread unlucky = new Thread(() -> {
            for (int i = 0; i < WORDS; i++) {
                try {
                    handle(owner, "unlucky" + i);
                } catch (JournalFailure failure) {
                    thrown.add(failure);
                }
            }
        });
        unlucky.setName("unlucky");
        unlucky.start();

        byAllThreads(() -> {
            for (int i = 0; i < WORDS; i++) {
                handle(owner, "lucky" + i);
            }
            return true;
        });
        unlucky.join();

        assertThat(thrown).hasSize(WORDS);
        assertThat(owner.state())
                .hasSize(WORDS)
                .allMatch(word -> word.startsWith("lucky"))
                .isEqualTo(
                        StreamOwner.of(new Notes(), journal.sound, ACME, STREAM).state());
    }

    @Test
    void whatIsReadWaitsForNoTurn() throws Exception {
        SharedOwner<List<String>, String> owner = SharedOwner.of(builder().load());
        handle(owner, "a");
        CountDownLatch inTurn = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        journal.beforeAppend = () -> {
            inTurn.countDown();
            awaiting(go);
        };
        Future<Either<Rejection, List<RecordedEvent>>> slow = threads.submit(() -> handle(owner, "b"));
        inTurn.await();

        assertThat(owner.state()).containsExactly("a");
        assertThat(owner.version()).isEqualTo(1);
        assertThat(owner.nextDeadline()).isEmpty();

        go.countDown();
        assertThat(slow.get().isRight()).isTrue();
        assertThat(owner.state()).containsExactly("a", "b");
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void whoIsGivenTheEventsReadsTheStateAfterThemAndGetsNoTurnWithinHisOwn() {
        List<Object> seen = new ArrayList<>();
        List<SharedOwner<List<String>, String>> known = new ArrayList<>();
        SharedOwner<List<String>, String> owner = SharedOwner.of(builder()
                .publishTo(events -> {
                    seen.add(known.get(0).state());
                    seen.add(known.get(0).version());
                    handle(known.get(0), "c");
                })
                .load());
        known.add(owner);

        assertThat(handle(owner, "a b").get()).hasSize(2);

        assertThat(seen).containsExactly(List.of("a", "b"), 2L);
        assertThat(owner.lastPublicationProblem()).get().isInstanceOf(IllegalStateException.class);
        assertThat(owner.state()).containsExactly("a", "b");
    }

    @Test
    void whatOthersHaveWrittenIsCaughtUpWithAndASnapshotSaved() {
        SharedOwner<List<String>, String> owner =
                SharedOwner.of(builder().snapshots(Notes.codec("notes/1")).load());
        StreamOwner.of(new Notes(), journal.sound, ACME, STREAM).handle("theirs", Instant.EPOCH, Actor.SYSTEM);
        assertThat(owner.state()).isEmpty();

        owner.catchUp();

        assertThat(owner.state()).containsExactly("theirs");
        assertThat(owner.saveSnapshot()).isTrue();
        assertThat(SharedOwner.of(builder().snapshots(Notes.codec("notes/1")).load())
                        .loaded()
                        .snapshotVersion())
                .isEqualTo(1);
        journal.onSave = FailingJournal.failure(Reason.DISK_FULL);
        assertThatThrownBy(owner::saveSnapshot).isSameAs(journal.onSave);
        assertThat(owner.lastSnapshotProblem()).isEmpty();
    }
}
