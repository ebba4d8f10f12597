package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTargetTest {
    private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "-0.5, -0.5", "1, 1", "80, 80", "Infinity, Infinity", "1e300, 1E+300", "-0.1, -0.1"})
    void aServiceLevelThatNoTeamReachesIsRefused(double level, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceTarget.of(level, TWENTY_SECONDS))
                .withMessage("ServiceTarget.serviceLevel must be 0 or more and less than 1, was " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.000000001S", "PT876000H0.000000001S"})
    void aThresholdThatIsNoneIsRefused(Duration within) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceTarget.of(0.8, within))
                .withMessage("ServiceTarget.within must be zero to PT876000H, was " + within);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "0, 0", "0.0078125, 0.0078125", "1.5, 1.5"})
    void anOccupancyThatNoTeamHasIsRefused(double maximum, String text) {
        ServiceTarget target = ServiceTarget.of(0.8, TWENTY_SECONDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target.withMaximumOccupancy(maximum))
                .withMessage("ServiceTarget.maximumOccupancy must be 0.01 to 1, was " + text);
    }

    @Test
    void theEndsThatAreIncludedAreAllowed() {
        ServiceTarget target = ServiceTarget.of(0, Duration.ZERO);
        assertThat(target.maximumOccupancy()).isEmpty();
        assertThat(target.withMaximumOccupancy(0.01).maximumOccupancy()).hasValue(0.01);
        assertThat(target.withMaximumOccupancy(1).maximumOccupancy()).hasValue(1);
        assertThat(ServiceTarget.of(0, Duration.ofDays(36_500)).within()).isEqualTo(Duration.ofDays(36_500));
    }

    @Test
    void aTargetReadsAsItsParts() {
        ServiceTarget target = ServiceTarget.of(0.75, TWENTY_SECONDS);
        assertThat(target).hasToString("ServiceTarget{serviceLevel=0.75, within=PT20S}");
        assertThat(target.withMaximumOccupancy(0.5))
                .hasToString("ServiceTarget{serviceLevel=0.75, within=PT20S, maximumOccupancy=0.5}")
                .isEqualTo(new ServiceTarget(0.75, TWENTY_SECONDS, OptionalDouble.of(0.5)));
    }
}
