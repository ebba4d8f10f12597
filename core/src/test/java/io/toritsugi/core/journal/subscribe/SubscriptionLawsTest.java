package io.toritsugi.core.journal.subscribe;

import static io.toritsugi.core.journal.subscribe.FaultyJournal.NINE;
import static io.toritsugi.core.journal.subscribe.FaultyJournal.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.subscribe.SubscriptionState.CaughtUp;
import io.toritsugi.core.journal.subscribe.SubscriptionState.MoreToCome;
import io.toritsugi.core.journal.subscribe.SubscriptionState.Stopped;
import io.toritsugi.core.journal.subscribe.SubscriptionState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens, acknowledged positions are given in order and once, and none is left out. */
class SubscriptionLawsTest {
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(4));

    /** What goes wrong at a call. */
    enum Fault {
        NONE,
        LOAD,
        READ,
        RECEIVE,
        RECEIVE_WITH_AN_ERROR,
        SAVE,
        SAVE_WITHOUT_AN_ANSWER
    }

    /** Something is appended, a time passes, a call is made, and perhaps the process dies then or somebody resumes it. */
    record Step(int appended, int millis, Fault fault, boolean crashes, boolean resumes) {}

    @Property
    void nothingAcknowledgedIsSkippedOrRepeated(
            @ForAll("scripts") List<Step> script, @ForAll @IntRange(min = 1, max = 4) int pageSize) {
        World world = new World(pageSize);
        script.forEach(world::take);
        world.finish();
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        Arbitrary<Fault> faults = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Fault.NONE)), Tuple.of(2, Arbitraries.of(Fault.values())));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 3_000),
                        faults,
                        Arbitraries.integers().between(0, 5).map(one -> one == 0),
                        Arbitraries.integers().between(0, 5).map(one -> one == 0))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    /** A plain reckoning of what may be given: a list of what there is, and two counts. */
    private static final class World {
        private final FaultyJournal journal = new FaultyJournal();
        private final SubscriptionSettings settings;
        private final List<Long> taken = new ArrayList<>();
        private Subscription subscription;
        private Instant now = NINE;
        private boolean throwing;
        private boolean throwingErrors;
        private long appended;
        private long takenByThisOne;
        private int repeated;
        private boolean called;

        World(int pageSize) {
            settings = SubscriptionSettings.builder()
                    .name("billing")
                    .pageSize(pageSize)
                    .retry(POLICY)
                    .build();
            subscription = started();
        }

        void take(Step step) {
            if (step.appended() > 0) {
                journal.append(step.appended());
                appended += step.appended();
            }
            now = now.plusMillis(step.millis());
            call(step.fault());
            if (step.crashes()) {
                repeated += (int) Math.max(0, takenByThisOne - Math.max(0, journal.saved("billing")));
                takenByThisOne = 0;
                subscription = started();
            }
            if (step.resumes()) {
                subscription.resume(now);
            }
        }

        void finish() {
            subscription.resume(now);
            for (long left = appended; left >= 0 && !(subscription.state() instanceof CaughtUp); left--) {
                call(Fault.NONE);
            }
            call(Fault.NONE);
            assertThat(subscription.state()).isEqualTo(new CaughtUp());
            assertThat(subscription.position()).hasValue(appended);
            assertThat(journal.saved("billing")).isEqualTo(appended);
            assertThat(taken).hasSize((int) appended + repeated);
            assertThat(taken.stream().distinct().sorted()).hasSize((int) appended);
        }

        private Subscription started() {
            return Subscription.of(settings, journal, TENANT, this::receive);
        }

        private void call(Fault fault) {
            IllegalStateException failure = new IllegalStateException(fault.name());
            journal.failsToLoad = fault == Fault.LOAD ? failure : null;
            journal.failsToRead = fault == Fault.READ ? failure : null;
            journal.failsToSave = fault == Fault.SAVE ? failure : null;
            journal.failsAfterSaving = fault == Fault.SAVE_WITHOUT_AN_ANSWER ? failure : null;
            throwing = fault == Fault.RECEIVE;
            throwingErrors = fault == Fault.RECEIVE_WITH_AN_ERROR;
            called = false;
            boolean rests = subscription.state() instanceof Stopped
                    || subscription.nextDeadline().filter(now::isBefore).isPresent();
            SubscriptionState before = subscription.state();
            SubscriptionState after;
            try {
                after = subscription.poll(now);
            } catch (AssertionError thrown) {
                assertThat(thrown).hasMessage("bug");
                after = subscription.state();
            }
            if (rests) {
                assertThat(after).isEqualTo(before);
                assertThat(called).isFalse();
            } else if (fault == Fault.NONE) {
                assertThat(after).isNotInstanceOfAny(Waiting.class, Stopped.class);
                assertThat(after instanceof MoreToCome || takenByThisOne == appended || saved() == appended)
                        .isTrue();
            }
            subscription.position().ifPresent(position -> assertThat(position).isLessThanOrEqualTo(saved()));
            assertThat(saved())
                    .isLessThanOrEqualTo(
                            taken.stream().mapToLong(one -> one).max().orElse(0));
        }

        private void receive(List<RecordedEvent> events) {
            assertThat(called).as("two pages at a call").isFalse();
            called = true;
            long after = Math.max(takenByThisOne, saved());
            List<Long> expected = new ArrayList<>();
            for (long position = after + 1; position <= appended && expected.size() < settings.pageSize(); position++) {
                expected.add(position);
            }
            assertThat(events).extracting(RecordedEvent::position).containsExactlyElementsOf(expected);
            if (throwing) {
                throw new IllegalStateException("broken");
            }
            if (throwingErrors) {
                throw new AssertionError("bug");
            }
            taken.addAll(expected);
            takenByThisOne = expected.get(expected.size() - 1);
        }

        private long saved() {
            return Math.max(0, journal.saved("billing"));
        }
    }
}
