package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "100,  PT30M, PT3M,     10",
        "0,    PT30M, PT3M,     0",
        "97.5, PT30M, PT3M,     9.75",
        "1,    PT3S,  PT1S,     0.3333333333333333",
        "7,    PT15M, PT0.001S, 0.000007777777777777778",
        "1,    PT0.000000001S, PT0.001S, 1000000"
    })
    void aLoadIsArrivalsTimesHandleTimeByInterval(
            BigDecimal arrivals, Duration interval, Duration handle, double load) {
        assertThat(Load.of(arrivals, interval, handle)).isEqualTo(new Load(load, handle));
    }

    @Property
    void theSameArrivalsInTwiceTheTimeAreHalfTheLoad(@ForAll @LongRange(min = 0, max = 10_000) long arrivals) {
        Load load = Load.of(arrivals, Duration.ofMinutes(15), MINUTE);
        assertThat(Load.of(arrivals, Duration.ofMinutes(30), MINUTE).erlangs() * 2)
                .isEqualTo(load.erlangs());
        assertThat(load).isEqualTo(Load.of(BigDecimal.valueOf(arrivals), Duration.ofMinutes(15), MINUTE));
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "-1, -1", "Infinity, Infinity", "-Infinity, -Infinity", "1000000.5, 1000000.5"})
    void aLoadThatIsNoneIsRefused(double erlangs, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Load(erlangs, MINUTE))
                .withMessage("Load.erlangs must be 0 to 1000000, was " + text);
    }

    @Test
    void theLargestAndTheSmallestLoadAreAllowed() {
        assertThat(new Load(Load.MAXIMUM_ERLANGS, MINUTE).erlangs()).isEqualTo(1e6);
        assertThat(new Load(-0.0, MINUTE)).isEqualTo(new Load(0, MINUTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT876000H0.000000001S"})
    void aTimeThatIsNoneIsRefused(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Load(1, time))
                .withMessage("Load.meanHandleTime must be more than zero and at most PT876000H, was " + time);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Load.of(1, MINUTE, time))
                .withMessageStartingWith("Load.meanHandleTime must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Load.of(1, time, MINUTE))
                .withMessage("Load.interval must be more than zero and at most PT876000H, was " + time);
    }

    @Test
    void theLongestTimeIsAllowed() {
        assertThat(new Load(1, Allowed.LONGEST).meanHandleTime()).isEqualTo(Duration.ofDays(36_500));
    }

    @Test
    void arrivalsAreZeroOrMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Load.of(new BigDecimal("-0.5"), MINUTE, MINUTE))
                .withMessage("Load.arrivals must be 0 or more, was -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Load.of(Long.MAX_VALUE, MINUTE, MINUTE))
                .withMessageStartingWith("Load.erlangs must be 0 to 1000000, was 9223372036854775800");
    }

    @Test
    void nothingMayBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Load(1, nothing()))
                .withMessage("Load.meanHandleTime");
        assertThatNullPointerException()
                .isThrownBy(() -> Load.of(1, nothing(), MINUTE))
                .withMessage("Load.interval");
    }

    @Test
    void aLoadReadsAsItsParts() {
        assertThat(new Load(1.0 / 3, MINUTE)).hasToString("Load{erlangs=0.33333333333333331, meanHandleTime=PT1M}");
        assertThat(new Load(0.1, MINUTE)).hasToString("Load{erlangs=0.1, meanHandleTime=PT1M}");
    }

    @ParameterizedTest
    @CsvSource({"PT20S, 0.1111111111111111", "PT0S, 0", "PT0.000000001S, 5.5555555555555555e-12"})
    void aSpanIsMeasuredInHandleTimes(Duration span, double handleTimes) {
        assertThat(new Load(1, Duration.ofMinutes(3)).inHandleTimes(span)).isEqualTo(handleTimes);
    }

    @ParameterizedTest
    @CsvSource({"0.5, PT0.000000002S", "0.3, PT0.000000001S", "1.5, PT0.000000004S", "1e9, PT3S", "0, PT0S"})
    void aTimeIsRoundedToTheNanosecondHalvesToEven(double handleTimes, Duration time) {
        assertThat(new Load(1, Duration.ofNanos(3)).handleTimes(handleTimes)).contains(time);
    }

    @Test
    void aTimeThatNoDurationHoldsIsEmpty() {
        Load load = new Load(1, Duration.ofSeconds(1));
        assertThat(load.handleTimes(Double.POSITIVE_INFINITY)).isEqualTo(Optional.empty());
        assertThat(load.handleTimes(0x1p63)).isEqualTo(Optional.empty());
        assertThat(load.handleTimes(Math.nextDown(0x1p63))).contains(Duration.ofSeconds(Long.MAX_VALUE - 1023));
        assertThat(new Load(1, Duration.ofSeconds(7)).handleTimes(0x1p60)).contains(Duration.ofSeconds(7L << 60));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
