package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErlangTest {
    private static final Duration HANDLE_TIME = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);
    private static final Load NO_LOAD = new Load(0, HANDLE_TIME);

    @ParameterizedTest
    @CsvSource({"10, 10", "10.5, 10", "10, 0", "0, 0"})
    void withNoMoreServersThanErlangsThePatientQueueGrowsWithoutEnd(double erlangs, int servers) {
        ErlangC model = ErlangC.of(new Load(erlangs, HANDLE_TIME), servers);
        assertThat(model.isStable()).isFalse();
        assertThat(model.waitingProbability()).isEqualTo(1);
        assertThat(model.serviceLevel(Allowed.LONGEST)).isZero();
        assertThat(model.meanWait()).isEmpty();
        assertThat(model.meanWaitOfWaiting()).isEmpty();
        assertThat(model.meanQueueLength()).isEmpty();
        assertThat(model.occupancy()).isEqualTo(servers == 0 ? 0 : 1);
    }

    @Test
    void withOneServerWaitsAreThoseOfTheTextbook() {
        ErlangC model = ErlangC.of(new Load(0.75, HANDLE_TIME), 1);
        assertThat(model.isStable()).isTrue();
        assertThat(model.waitingProbability()).isEqualTo(0.75);
        assertThat(model.meanWait()).contains(Duration.ofMinutes(9));
        assertThat(model.meanWaitOfWaiting()).contains(Duration.ofMinutes(12));
        assertThat(model.meanQueueLength()).hasValue(2.25);
        assertThat(model.serviceLevel(Duration.ofMinutes(12))).isCloseTo(1 - 0.75 / StrictMath.E, within(1e-15));
    }

    @Test
    void aWaitThatNoDurationHoldsIsEmpty() {
        ErlangC model = ErlangC.of(new Load(Math.nextDown(1.0), Allowed.LONGEST), 1);
        assertThat(model.isStable()).isTrue();
        assertThat(model.meanWait()).isEmpty();
        assertThat(model.meanQueueLength()).isPresent();
    }

    @Test
    void withoutAServerTheImpatientAllHangUp() {
        for (double erlangs : new double[] {0, 10}) {
            ErlangA model = ErlangA.of(new Load(erlangs, HANDLE_TIME), 0, PATIENCE);
            assertThat(model.waitingProbability()).isEqualTo(1);
            assertThat(model.abandonmentProbability()).isEqualTo(1);
            assertThat(model.meanWait()).isEqualTo(PATIENCE);
            assertThat(model.meanWaitOfWaiting()).isEqualTo(PATIENCE);
            assertThat(model.meanWaitOfServed()).isEmpty();
            assertThat(model.meanQueueLength()).isCloseTo(erlangs * 5 / 3, within(1e-12));
            assertThat(model.occupancy()).isZero();
            for (ServiceLevelReading reading : ServiceLevelReading.values()) {
                assertThat(model.serviceLevel(reading, Allowed.LONGEST)).isZero();
            }
        }
    }

    @Test
    void withoutAServerEverybodyIsTurnedAway() {
        ErlangB model = ErlangB.of(NO_LOAD, 0);
        assertThat(model.blocking()).isEqualTo(1);
        assertThat(model.carriedErlangs()).isZero();
        assertThat(model.occupancy()).isZero();
    }

    @Test
    void withoutALoadNobodyWaitsAndNobodyIsNeeded() {
        assertThat(ErlangB.of(NO_LOAD, 1).blocking()).isZero();
        assertThat(ErlangC.of(NO_LOAD, 1).meanWait()).contains(Duration.ZERO);
        assertThat(ErlangC.of(NO_LOAD, 1).serviceLevel(Duration.ZERO)).isEqualTo(1);
        ErlangA impatient = ErlangA.of(NO_LOAD, 2, PATIENCE);
        assertThat(impatient.waitingProbability()).isZero();
        assertThat(impatient.meanWait()).isZero();
        assertThat(impatient.meanWaitOfServed()).contains(Duration.ZERO);
        // Two servers and the customer's own patience end such a wait, whichever is first.
        assertThat(impatient.meanWaitOfWaiting()).isEqualTo(Duration.ofNanos(69_230_769_231L));
        ServiceTarget target = ServiceTarget.of(0.8, Duration.ZERO).withMaximumOccupancy(0.5);
        assertThat(ErlangB.fewestServers(NO_LOAD, 0.01)).isZero();
        assertThat(ErlangA.fewestServers(NO_LOAD, PATIENCE, 0.01)).isZero();
        assertThat(ErlangC.fewestServers(NO_LOAD, target)).isZero();
        assertThat(ErlangA.fewestServers(NO_LOAD, PATIENCE, ServiceLevelReading.SERVED_WITHIN, target))
                .isZero();
    }

    @Test
    void aModelSaysWhatItIsOf() {
        Load load = new Load(10, HANDLE_TIME);
        assertThat(ErlangB.of(load, 12).load()).isSameAs(load);
        assertThat(ErlangB.of(load, 12).servers()).isEqualTo(12);
        assertThat(ErlangC.of(load, 12).load()).isSameAs(load);
        assertThat(ErlangC.of(load, 12).servers()).isEqualTo(12);
        assertThat(ErlangA.of(load, 12, PATIENCE).load()).isSameAs(load);
        assertThat(ErlangA.of(load, 12, PATIENCE).servers()).isEqualTo(12);
        assertThat(ErlangA.of(load, 12, PATIENCE).meanPatience()).isEqualTo(PATIENCE);
    }

    @Test
    void aNegativeNumberOfServersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangB.of(NO_LOAD, -1))
                .withMessage("ErlangB.servers must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangC.of(NO_LOAD, -1))
                .withMessage("ErlangC.servers must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangA.of(NO_LOAD, -1, PATIENCE))
                .withMessage("ErlangA.servers must be 0 or more, was -1");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "NaN, NaN", "-Infinity, -Infinity", "1.1, 1.1"})
    void aShareThatIsNoTargetIsRefused(double share, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangB.fewestServers(NO_LOAD, share))
                .withMessage("maximumBlocking must be more than 0 and at most 1, was " + text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangA.fewestServers(NO_LOAD, PATIENCE, share))
                .withMessage("maximumAbandonment must be more than 0 and at most 1, was " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT876000H1S"})
    void patienceThatIsNoneIsRefused(Duration patience) {
        String message = "ErlangA.meanPatience must be more than zero and at most PT876000H, was " + patience;
        ServiceTarget target = ServiceTarget.of(0.8, TWENTY_SECONDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangA.of(NO_LOAD, 1, patience))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangA.fewestServers(NO_LOAD, patience, ServiceLevelReading.SERVED_WITHIN, target))
                .withMessage(message);
    }

    @ParameterizedTest
    @EnumSource
    void aNegativeThresholdIsRefused(ServiceLevelReading reading) {
        Duration within = Duration.ofNanos(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangC.of(NO_LOAD, 1).serviceLevel(within))
                .withMessage("within must be zero to PT876000H, was PT-0.000000001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangA.of(NO_LOAD, 1, PATIENCE).serviceLevel(reading, within))
                .withMessage("within must be zero to PT876000H, was PT-0.000000001S");
    }

    @Test
    void anEndThatAllMeetNeedsNobodyWhereNobodyMayServe() {
        Load load = new Load(10, HANDLE_TIME);
        ServiceTarget any = ServiceTarget.of(0, Duration.ZERO);
        assertThat(ErlangB.fewestServers(load, 1)).isZero();
        assertThat(ErlangC.fewestServers(load, any)).isEqualTo(11);
        assertThat(ErlangA.fewestServers(load, PATIENCE, ServiceLevelReading.SERVED_WITHIN, any))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1e-320, 1, PT0.001S",
        "1e-9,   2147483647, PT5M",
        "1e6,    1, PT876000H",
        "1e6,    999000, PT0.000000001S",
        "1e6,    1000000, PT876000H",
        "1e6,    2000000, PT5M",
        "0.5,    1, PT876000H",
        "1.0000000000000002, 1, PT876000H"
    })
    void theEndsOfWhatIsAllowedHaveAnswers(double erlangs, int servers, Duration patience) {
        for (Duration handleTime : new Duration[] {Duration.ofNanos(1), HANDLE_TIME, Allowed.LONGEST}) {
            ErlangA model = ErlangA.of(new Load(erlangs, handleTime), servers, patience);
            assertThat(model.waitingProbability()).isBetween(0.0, 1.0);
            assertThat(model.abandonmentProbability()).isBetween(0.0, 1.0);
            assertThat(model.occupancy()).isBetween(0.0, 1.0);
            assertThat(model.meanWait()).isBetween(Duration.ZERO, patience);
            assertThat(model.meanWaitOfServed()).isPresent();
            for (Duration within : new Duration[] {Duration.ZERO, TWENTY_SECONDS, Allowed.LONGEST}) {
                double served = model.serviceLevel(ServiceLevelReading.SERVED_WITHIN, within);
                assertThat(served).isBetween(0.0, 1.0);
                assertThat(model.serviceLevel(ServiceLevelReading.VIRTUAL_WAIT_WITHIN, within))
                        .isBetween(served, 1.0);
            }
        }
    }
}
