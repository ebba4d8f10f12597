package io.toritsugi.core.journal.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "6, PT32S", "7, PT1M", "8, PT1M", "2147483647, PT1M"})
    void theWaitDoublesUpToTheLongest(int failures, Duration wait) {
        assertThat(RetryPolicy.standard().waitAfter(failures)).isEqualTo(wait);
    }

    @Test
    void theLongestWaitMayBeTheFirst() {
        assertThat(new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(5)).waitAfter(2))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aWaitThatTimeCannotHoldEndsWithTime() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        RetryPolicy policy = new RetryPolicy(100, Duration.ofSeconds(1), longest);

        assertThat(policy.waitAfter(64)).isEqualTo(longest);
        assertThat(RetryPolicy.after(Instant.EPOCH, longest)).isEqualTo(Instant.MAX);
        assertThat(RetryPolicy.after(Instant.EPOCH, Duration.ofSeconds(9))).isEqualTo(Instant.ofEpochSecond(9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT1S, PT1S, 'RetryPolicy.attempts must be 1 or more, was 0'",
        "1, PT0S, PT1S, 'RetryPolicy.first must be more than zero, was PT0S'",
        "1, PT-1S, PT1S, 'RetryPolicy.first must be more than zero, was PT-1S'",
        "1, PT2S, PT1S, 'RetryPolicy.longest must be at least first, PT2S, was PT1S'"
    })
    void aPolicyThatCannotBeIsRefused(int attempts, Duration first, Duration longest, String message) {
        assertThatThrownBy(() -> new RetryPolicy(attempts, first, longest)).hasMessage(message);
    }
}
