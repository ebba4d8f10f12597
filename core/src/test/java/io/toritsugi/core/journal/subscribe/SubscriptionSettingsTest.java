package io.toritsugi.core.journal.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.journal.Snapshot;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubscriptionSettingsTest {
    @Test
    void aSubscriptionBeginsWithWhatIsLeftAndHolds256EventsUnlessItIsTold() {
        SubscriptionSettings settings = SubscriptionSettings.of("billing");

        assertThat(settings.startAfter()).isEmpty();
        assertThat(settings.pageSize()).isEqualTo(256);
        assertThat(settings.retry()).isEqualTo(RetryPolicy.standard());
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        String longest = "n".repeat(SubscriptionSettings.LONGEST_NAME);
        assertThat(SubscriptionSettings.of(longest).name()).isEqualTo(longest);
        assertThatThrownBy(() -> SubscriptionSettings.of(longest + "n"))
                .hasMessage("SubscriptionSettings.name must have 1 to 300 characters, had 301");
        assertThatThrownBy(() -> SubscriptionSettings.of(""))
                .hasMessage("SubscriptionSettings.name must have 1 to 300 characters, had 0");
        assertThatThrownBy(() -> SubscriptionSettings.builder()
                        .name("billing")
                        .startAfter(-1)
                        .build())
                .hasMessage("SubscriptionSettings.startAfter must be 0 or more, was -1");
        assertThatThrownBy(() -> SubscriptionSettings.builder()
                        .name("billing")
                        .pageSize(0)
                        .build())
                .hasMessage("SubscriptionSettings.pageSize must be 1 or more, was 0");
    }

    @Test
    void anAcknowledgementIsASnapshotUnderTheNameOfTheSubscription() {
        assertThat(Subscription.acknowledgement("billing", 7))
                .isEqualTo(new Snapshot("subscription/billing", 7, "subscription/1", ""));
    }

    @Test
    void aFailureIsCountedFromOneAndShowsNoMessageOfItsThrower() {
        RuntimeException cause = new RuntimeException("no number for Hanako Yamada");
        SubscriptionFailure failure =
                new SubscriptionFailure(SubscriptionFailure.Step.RECEIVE, cause, 1, Instant.EPOCH);

        assertThat(failure)
                .hasToString("SubscriptionFailure[step=RECEIVE, cause=java.lang.RuntimeException, inARow=1, at="
                        + "1970-01-01T00:00:00Z]");
        assertThat(new SubscriptionState.Stopped(failure).toString()).doesNotContain("Hanako");
        assertThatThrownBy(() -> new SubscriptionFailure(SubscriptionFailure.Step.RECEIVE, cause, 0, Instant.EPOCH))
                .hasMessage("SubscriptionFailure.inARow must be 1 or more, was 0");
    }
}
