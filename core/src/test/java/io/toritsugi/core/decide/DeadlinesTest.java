package io.toritsugi.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-04-01T00:00:00Z, PT0S, 2026-04-01T00:00:00Z",
        "2026-04-01T00:00:00Z, PT3M, 2026-04-01T00:03:00Z",
        "+1000000000-12-31T23:59:58Z, PT0.5S, +1000000000-12-31T23:59:58.5Z",
        "+1000000000-12-31T23:59:58Z, PT1S, +1000000000-12-31T23:59:59.999999999Z",
        "2026-04-01T00:00:00Z, PT2562047788015215H, +1000000000-12-31T23:59:59.999999999Z"
    })
    void aTimeThatLiesBeyondAllTimesEndsWithThem(Instant start, Duration length, Instant end) {
        assertThat(Deadlines.after(start, length)).isEqualTo(end);
    }
}
