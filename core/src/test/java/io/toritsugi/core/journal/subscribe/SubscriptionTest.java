package io.toritsugi.core.journal.subscribe;

import static io.toritsugi.core.journal.subscribe.FaultyJournal.NINE;
import static io.toritsugi.core.journal.subscribe.FaultyJournal.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.SnapshotStore;
import io.toritsugi.core.journal.subscribe.SubscriptionFailure.Step;
import io.toritsugi.core.journal.subscribe.SubscriptionState.Busy;
import io.toritsugi.core.journal.subscribe.SubscriptionState.CaughtUp;
import io.toritsugi.core.journal.subscribe.SubscriptionState.MoreToCome;
import io.toritsugi.core.journal.subscribe.SubscriptionState.Stopped;
import io.toritsugi.core.journal.subscribe.SubscriptionState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionTest {
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(5));
    private static final SubscriptionSettings SETTINGS = SubscriptionSettings.builder()
            .name("billing")
            .startAfter(0)
            .pageSize(2)
            .retry(POLICY)
            .build();

    private final IllegalStateException broken = new IllegalStateException("broken");
    private final FaultyJournal journal = new FaultyJournal();
    private final Recorder subscriber = new Recorder();
    private final Subscription subscription = subscription(SETTINGS);

    @Test
    void eachCallGivesOnePageUntilAllIsGiven() {
        journal.append(5);

        assertThat(subscription.state()).isEqualTo(new MoreToCome());
        assertThat(subscription.poll(NINE)).isEqualTo(new MoreToCome());
        assertThat(subscription.poll(NINE)).isEqualTo(new MoreToCome());
        assertThat(subscription.poll(NINE)).isEqualTo(new CaughtUp());
        assertThat(subscriber.given).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L));
        assertThat(subscription.state()).isEqualTo(new CaughtUp());
        assertThat(subscription.nextDeadline()).isEmpty();
        assertThat(subscription.lastFailure()).isEmpty();
    }

    @Test
    void whatIsAppendedAfterwardsIsGivenLive() {
        assertThat(subscription.poll(NINE)).isEqualTo(new CaughtUp());
        assertThat(subscriber.given).isEmpty();

        journal.append(1);
        assertThat(subscription.poll(NINE)).isEqualTo(new CaughtUp());
        assertThat(subscriber.given).containsExactly(List.of(1L));
    }

    @Test
    void everyPageIsAcknowledgedAtOnce() {
        journal.append(5);
        assertThat(subscription.position()).isEmpty();

        for (long position : new long[] {2, 4, 5}) {
            subscription.poll(NINE);
            assertThat(subscription.position()).hasValue(position);
            assertThat(journal.saved("billing")).isEqualTo(position);
        }
    }

    @Test
    void aNewOneOfTheNameGoesOnWhereTheOldOneHadCome() {
        journal.append(5);
        subscription.poll(NINE);

        Subscription next = subscription(SETTINGS);
        next.poll(NINE);

        assertThat(subscriber.given).containsExactly(List.of(1L, 2L), List.of(3L, 4L));
        assertThat(next.position()).hasValue(4);
    }

    @Test
    void namesAndTenantsHaveNothingToDoWithEachOther() {
        TenantId other = TenantId.of("other");
        journal.append(2);
        journal.append(other, 1);
        subscription.poll(NINE);

        Recorder second = new Recorder();
        Subscription.of(SubscriptionSettings.of("audit"), journal, TENANT, second)
                .poll(NINE);
        Recorder third = new Recorder();
        Subscription.of(SETTINGS, journal, other, third).poll(NINE);

        assertThat(second.given).containsExactly(List.of(1L, 2L));
        assertThat(third.given).containsExactly(List.of(1L));
    }

    @Test
    void aNewOneBeginsAfterThePositionThatItIsTold() {
        journal.append(5);

        subscription(settingsOf(OptionalLong.of(3))).poll(NINE);

        assertThat(subscriber.given).containsExactly(List.of(4L, 5L));
    }

    @Test
    void aNewOneBeginsWithWhatIsLeftIfItIsToldNothing() {
        journal.append(5);
        journal.retire(3);

        subscription(settingsOf(OptionalLong.empty())).poll(NINE);

        assertThat(subscriber.given).containsExactly(List.of(4L, 5L));
    }

    @Test
    void aBeginningIsSavedBeforeAnythingIsGivenSoThatRetentionCannotMoveIt() {
        journal.append(5);
        journal.retire(2);
        subscriber.failure = broken;
        subscription(settingsOf(OptionalLong.empty())).poll(NINE);
        assertThat(journal.saved("billing")).isEqualTo(2);

        journal.retire(4);
        SubscriptionState state = subscription(settingsOf(OptionalLong.empty())).poll(NINE);

        assertThat(state).isInstanceOf(Stopped.class);
        assertThat(subscriber.given).containsExactly(List.of(3L, 4L));
    }

    @Test
    void oneBehindRetentionStopsAtOnceAndSkipsNothing() {
        journal.append(5);
        journal.retire(1);

        assertThat(stoppedAt(subscription.poll(NINE)).cause())
                .isInstanceOfSatisfying(
                        JournalFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(JournalFailure.Reason.RETIRED));
        assertThat(subscription.nextDeadline()).isEmpty();
        assertThat(subscription.poll(NINE.plusSeconds(3600))).isInstanceOf(Stopped.class);
        assertThat(subscriber.given).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(JournalFailure.Reason.class)
    void aFailureOfTheJournalThatWaitingDoesNotMendStopsAtOnce(JournalFailure.Reason reason) {
        boolean lasting = List.of("DAMAGED", "UNKNOWN_FORMAT", "FENCED", "CLOSED", "RETIRED")
                .contains(reason.name());
        journal.append(1);
        journal.failsToRead = JournalFailure.of(reason, "segment 1", "detail", null);

        assertThat(subscription.poll(NINE)).isInstanceOf(lasting ? Stopped.class : Waiting.class);
    }

    @Test
    void whatASubscriberThrowsIsTriedAgainWhateverItSaysOfAJournal() {
        journal.append(1);
        subscriber.failure = JournalFailure.of(JournalFailure.Reason.CLOSED, "another journal", "detail", null);

        assertThat(subscription.poll(NINE)).isInstanceOf(Waiting.class);
    }

    @Test
    void aPageThatWasNotTakenIsGivenAgainWhenItsWaitIsOver() {
        journal.append(1);
        subscriber.failure = broken;
        SubscriptionFailure failure = new SubscriptionFailure(Step.RECEIVE, broken, 1, NINE);
        Waiting waiting = new Waiting(NINE.plusSeconds(1), failure);

        assertThat(subscription.poll(NINE)).isEqualTo(waiting);
        assertThat(subscription.state()).isEqualTo(waiting);
        assertThat(subscription.nextDeadline()).hasValue(NINE.plusSeconds(1));
        assertThat(subscription.lastFailure()).hasValue(failure);

        subscriber.failure = null;
        assertThat(subscription.poll(NINE.plusMillis(999))).isEqualTo(waiting);
        assertThat(subscriber.given).hasSize(1);
        journal.append(2);
        assertThat(subscription.poll(NINE.plusSeconds(1))).isEqualTo(new MoreToCome());
        assertThat(subscriber.given).containsExactly(List.of(1L), List.of(1L, 2L));
        assertThat(subscription.lastFailure()).isEmpty();
    }

    @Test
    void itStopsAfterTheLastAttemptAndGoesOnWhenItIsResumed() {
        journal.append(1);
        subscriber.failure = broken;
        subscription.poll(NINE);
        assertThat(subscription.poll(NINE.plusSeconds(1)))
                .isEqualTo(new Waiting(
                        NINE.plusSeconds(3), new SubscriptionFailure(Step.RECEIVE, broken, 2, NINE.plusSeconds(1))));
        assertThat(stoppedAt(subscription.poll(NINE.plusSeconds(3))).inARow()).isEqualTo(3);
        assertThat(subscription.poll(NINE.plusSeconds(999))).isInstanceOf(Stopped.class);
        assertThat(subscriber.given).hasSize(3);

        Instant later = NINE.plusSeconds(1000);
        assertThat(subscription.resume(later)).isTrue();
        assertThat(subscription.nextDeadline()).hasValue(later);
        assertThat(subscription.poll(later)).isInstanceOf(Waiting.class);
        assertThat(subscription.lastFailure().orElseThrow().inARow()).isEqualTo(1);

        subscriber.failure = null;
        assertThat(subscription.resume(later)).isTrue();
        assertThat(subscription.poll(later)).isEqualTo(new CaughtUp());
        assertThat(subscription.resume(later)).isFalse();
        assertThat(subscription.state()).isEqualTo(new CaughtUp());
    }

    @Test
    void failuresAreCountedAnewAfterSomethingWasAcknowledged() {
        journal.append(1);
        subscriber.failure = broken;
        subscription.poll(NINE);
        subscription.poll(NINE.plusSeconds(1));
        subscriber.failure = null;
        subscription.poll(NINE.plusSeconds(3));

        journal.append(1);
        subscriber.failure = broken;
        subscription.poll(NINE.plusSeconds(4));

        assertThat(subscription.lastFailure().orElseThrow().inARow()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackMakesNoWaitLonger() {
        journal.append(1);
        subscriber.failure = broken;
        subscription.poll(NINE);
        subscriber.failure = null;

        assertThat(subscription.poll(NINE.minusSeconds(4))).isInstanceOf(Waiting.class);
        assertThat(subscription.poll(NINE.minusSeconds(5))).isEqualTo(new CaughtUp());
    }

    @Test
    void whatWasTakenButNotSavedIsSavedLaterAndNotGivenAgain() {
        journal.append(3);
        subscription.poll(NINE);
        journal.failsToSave = broken;
        journal.append(1);

        assertThat(subscription.poll(NINE))
                .isEqualTo(new Waiting(NINE.plusSeconds(1), new SubscriptionFailure(Step.SAVE, broken, 1, NINE)));
        assertThat(subscription.position()).hasValue(2);
        journal.failsToSave = null;
        assertThat(subscription.poll(NINE.plusSeconds(1))).isEqualTo(new CaughtUp());

        assertThat(subscriber.given).containsExactly(List.of(1L, 2L), List.of(3L, 4L));
        assertThat(journal.saved("billing")).isEqualTo(4);
    }

    @Test
    void whatWasTakenButNotSavedIsGivenAgainAfterACrash() {
        journal.append(2);
        subscription.poll(NINE);
        journal.append(1);
        journal.failsToSave = broken;
        subscription.poll(NINE);
        journal.failsToSave = null;

        subscription(SETTINGS).poll(NINE);

        assertThat(subscriber.given).containsExactly(List.of(1L, 2L), List.of(3L), List.of(3L));
    }

    @Test
    void theStoreIsTriedAgainLikeTheRest() {
        journal.append(1);
        journal.failsToLoad = broken;
        assertThat(subscription.poll(NINE))
                .isEqualTo(new Waiting(NINE.plusSeconds(1), new SubscriptionFailure(Step.LOAD, broken, 1, NINE)));
        journal.failsToLoad = null;
        journal.failsToRead = broken;
        assertThat(subscription.poll(NINE.plusSeconds(1)))
                .isEqualTo(new Waiting(
                        NINE.plusSeconds(2), new SubscriptionFailure(Step.READ, broken, 1, NINE.plusSeconds(1))));
        journal.failsToRead = null;

        assertThat(subscription.poll(NINE.plusSeconds(2))).isEqualTo(new CaughtUp());
        assertThat(subscriber.taken).containsExactly(1L);
    }

    @Test
    void aSubscriberWhoSavesWithHisEffectGetsNothingTwice() {
        InMemoryJournal store = new InMemoryJournal(InstantSource.fixed(NINE));
        List<Long> effects = new ArrayList<>();
        Subscriber together = events -> {
            long last = events.get(events.size() - 1).position();
            events.forEach(event -> effects.add(event.position()));
            store.saveSnapshot(TENANT, Subscription.acknowledgement("billing", last));
            throw new IllegalStateException("lost the answer of the database after it had committed");
        };
        journal.append(5);
        for (int crash = 0; crash < 2; crash++) {
            Subscription.of(SETTINGS, journal, TENANT, together, store).poll(NINE);
        }
        Subscription last = Subscription.of(SETTINGS, journal, TENANT, together, store);
        last.poll(NINE);
        assertThat(last.poll(NINE.plusSeconds(1))).isEqualTo(new CaughtUp());

        assertThat(effects).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(journal.saved("billing")).isEqualTo(-1);
    }

    @Test
    void itGoesOnAfterWhatAnotherOneOfItsNameHasAcknowledged() {
        journal.append(6);
        subscription.poll(NINE);
        Subscription other = subscription(SETTINGS);
        other.poll(NINE);
        other.poll(NINE);

        subscription.poll(NINE);
        subscription.poll(NINE);

        assertThat(subscriber.given)
                .containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L), List.of(3L, 4L));
        assertThat(subscription.position()).hasValue(6);
    }

    @Test
    void itGoesBackOnlyAsANewOneAfterItsAcknowledgementWasDeleted() {
        journal.append(2);
        subscription.poll(NINE);
        journal.deleteSnapshot(
                TENANT, Subscription.acknowledgement("billing", 0).name());
        subscriber.failure = broken;
        journal.append(1);
        subscription.poll(NINE);
        subscriber.failure = null;
        subscription.poll(NINE.plusSeconds(1));
        assertThat(subscriber.taken).containsExactly(1L, 2L, 3L);

        journal.deleteSnapshot(
                TENANT, Subscription.acknowledgement("billing", 0).name());
        subscription(settingsOf(OptionalLong.of(1))).poll(NINE);

        assertThat(subscriber.taken).containsExactly(1L, 2L, 3L, 2L, 3L);
    }

    @Test
    void itDoesNotFollowAnotherOneOfItsNameThatBeganEarlier() {
        journal.append(2);
        subscription.poll(NINE);
        journal.deleteSnapshot(
                TENANT, Subscription.acknowledgement("billing", 0).name());
        journal.saveSnapshot(TENANT, Subscription.acknowledgement("billing", 1));
        journal.failsToRead = broken;
        subscription.poll(NINE);
        journal.failsToRead = null;

        assertThat(subscription.poll(NINE.plusSeconds(1))).isEqualTo(new CaughtUp());
        assertThat(subscriber.given).containsExactly(List.of(1L, 2L));
    }

    @Test
    void failuresAreCountedAnewAfterACallThatFoundNothing() {
        journal.failsToRead = broken;
        subscription.poll(NINE);
        journal.failsToRead = null;
        assertThat(subscription.poll(NINE.plusSeconds(1))).isEqualTo(new CaughtUp());
        journal.failsToRead = broken;
        subscription.poll(NINE.plusSeconds(2));

        assertThat(subscription.lastFailure().orElseThrow().inARow()).isEqualTo(1);
    }

    @Test
    void aSnapshotOfAnotherFormStopsIt() {
        journal.append(1);
        journal.saveSnapshot(TENANT, new Snapshot("subscription/billing", 7, "subscription/9", ""));

        assertThat(stoppedAt(subscription.poll(NINE)).cause())
                .hasMessage("UNKNOWN_FORMAT at snapshot subscription/billing: must have the format subscription/1, has "
                        + "subscription/9");
        assertThat(subscriber.given).isEmpty();
    }

    @Test
    void aStoreThatKeepsNothingIsNotBelieved() {
        SnapshotStore forgetful = new SnapshotStore() {
            @Override
            public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
                return snapshot.at() == 0;
            }

            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return Optional.empty();
            }

            @Override
            public boolean deleteSnapshot(TenantId tenant, String name) {
                return false;
            }
        };
        journal.append(3);
        Subscription over = Subscription.of(SETTINGS, journal, TENANT, subscriber, forgetful);

        over.poll(NINE);
        over.poll(NINE.plusSeconds(1));

        assertThat(over.lastFailure().orElseThrow().cause())
                .hasMessage(
                        "SnapshotStore.saveSnapshot refused position 2 of subscription billing, but has no later one");
        assertThat(subscriber.given).containsExactly(List.of(1L, 2L));
    }

    @Test
    void anErrorIsNotedAndThrownOn() {
        journal.append(1);
        subscriber.failure = new AssertionError("bug");

        assertThatThrownBy(() -> subscription.poll(NINE)).isSameAs(subscriber.failure);
        assertThat(subscription.state())
                .isEqualTo(new Waiting(
                        NINE.plusSeconds(1), new SubscriptionFailure(Step.RECEIVE, subscriber.failure, 1, NINE)));

        subscriber.failure = null;
        assertThat(subscription.poll(NINE.plusSeconds(1))).isEqualTo(new CaughtUp());
        assertThat(subscriber.taken).containsExactly(1L);
    }

    @Test
    void anInterruptedSubscriberLeavesItsThreadInterrupted() {
        journal.append(1);
        subscriber.failure = new InterruptedException();

        assertThat(subscription.poll(NINE)).isInstanceOf(Waiting.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aCallWithinACallDoesNothing() {
        journal.append(1);
        List<Object> answers = new ArrayList<>();
        Subscription[] self = new Subscription[1];
        self[0] = Subscription.of(SETTINGS, journal, TENANT, events -> {
            answers.add(self[0].poll(NINE));
            answers.add(self[0].resume(NINE));
            answers.add(self[0].state());
        });

        assertThat(self[0].poll(NINE)).isEqualTo(new CaughtUp());
        assertThat(answers).containsExactly(new Busy(), false, new MoreToCome());
    }

    private Subscription subscription(SubscriptionSettings settings) {
        return Subscription.of(settings, journal, TENANT, subscriber);
    }

    private static SubscriptionSettings settingsOf(OptionalLong startAfter) {
        return SubscriptionSettings.builder()
                .name("billing")
                .startAfter(startAfter)
                .pageSize(2)
                .retry(POLICY)
                .build();
    }

    private static SubscriptionFailure stoppedAt(SubscriptionState state) {
        assertThat(state).isInstanceOf(Stopped.class);
        return ((Stopped) state).failure();
    }
}
