package io.toritsugi.core.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class ErlangLawsTest {
    private static final Duration HANDLE_TIME = Duration.ofMinutes(3);
    private static final double EXACT = 1e-13;
    private static final double EXACT_PERCENT = 1e-11;

    @Provide
    Arbitrary<ErlangA> impatient() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.01, 200).ofScale(2),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.doubles().between(0.001, 1000).ofScale(3))
                .as((erlangs, servers, patience) -> ErlangA.of(load(erlangs), servers, minutes(patience)));
    }

    @Property
    void blockingIsThatOfTheChain(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 60) double erlangs,
            @ForAll @IntRange(max = 60) int servers) {
        ErlangB model = ErlangB.of(load(erlangs), servers);
        BirthDeathTwin twin = BirthDeathTwin.loss(erlangs, servers);
        assertThat(model.blocking()).isCloseTo(twin.share(servers), withPercentage(EXACT_PERCENT));
        assertThat(model.carriedErlangs()).isCloseTo(twin.busyServers(), withPercentage(EXACT_PERCENT));
        assertThat(model.blocking() + model.servedShare()).isCloseTo(1, within(EXACT));
    }

    @Property
    void patientCustomersWaitAsInTheChain(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.95) double occupancy,
            @ForAll @IntRange(min = 1, max = 30) int servers,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 2) double minutes) {
        ErlangC model = ErlangC.of(load(occupancy * servers), servers);
        BirthDeathTwin twin = BirthDeathTwin.queue(occupancy * servers, servers, 0);
        assertThat(model.waitingProbability()).isCloseTo(twin.allBusy(), withPercentage(EXACT_PERCENT));
        assertThat(model.meanQueueLength().orElseThrow()).isCloseTo(twin.waiting(), withPercentage(EXACT_PERCENT));
        assertThat(model.serviceLevel(minutes(minutes))).isCloseTo(twin.within(time(minutes), false), within(1e-12));
    }

    @Property
    void impatientCustomersWaitAsInTheChain(
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 40) double erlangs,
            @ForAll @IntRange(min = 1, max = 25) int servers,
            @ForAll @Scale(6) @DoubleRange(min = 0.25, max = 60) double patience,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1.5) double minutes) {
        ErlangA model = ErlangA.of(load(erlangs), servers, minutes(patience));
        BirthDeathTwin twin = BirthDeathTwin.queue(erlangs, servers, 1 / time(patience));
        assertThat(model.waitingProbability()).isCloseTo(twin.allBusy(), withPercentage(EXACT_PERCENT));
        assertThat(model.meanQueueLength()).isCloseTo(twin.waiting(), withPercentage(EXACT_PERCENT));
        assertThat(model.abandonmentProbability()).isCloseTo(twin.abandonment(), withPercentage(EXACT_PERCENT));
        assertThat(model.occupancy() * servers).isCloseTo(twin.busyServers(), withPercentage(EXACT_PERCENT));
        assertThat(seconds(model.meanWaitOfWaiting()) * twin.allBusy() / 180 * erlangs)
                .isCloseTo(twin.waiting(), within(1e-8));
        assertThat(seconds(model.meanWaitOfServed().orElseThrow()) / 180 * (1 - twin.abandonment()))
                .isCloseTo(twin.waitOfServed(), within(1e-10));
        assertThat(model.serviceLevel(ServiceLevelReading.VIRTUAL_WAIT_WITHIN, minutes(minutes)))
                .isCloseTo(twin.within(time(minutes), false), within(1e-12));
        assertThat(model.serviceLevel(ServiceLevelReading.SERVED_WITHIN, minutes(minutes)))
                .isCloseTo(twin.within(time(minutes), true), within(1e-12));
    }

    @Property
    void moreServersNeverServeWorse(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 120) double erlangs,
            @ForAll @IntRange(max = 150) int servers,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 60) double patience,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 5) double minutes) {
        assertNoWorse(
                Levels.of(erlangs, servers + 1, patience, minutes), Levels.of(erlangs, servers, patience, minutes));
        double blocking = ErlangB.of(load(erlangs), servers).blocking();
        assertThat(ErlangB.of(load(erlangs), servers + 1).blocking()).matches(less -> less < blocking || blocking == 0);
    }

    @Property
    void aLongerThresholdIsNeverHarderToMeet(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 120) double erlangs,
            @ForAll @IntRange(max = 150) int servers,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 60) double patience,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 5) double minutes,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 5) double more) {
        assertNoWorse(
                Levels.of(erlangs, servers, patience, minutes + more), Levels.of(erlangs, servers, patience, minutes));
    }

    @Property
    void moreLoadIsNeverServedBetter(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 120) double erlangs,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 10) double more,
            @ForAll @IntRange(max = 150) int servers,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 60) double patience,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 5) double minutes) {
        assertNoWorse(
                Levels.of(erlangs, servers, patience, minutes), Levels.of(erlangs + more, servers, patience, minutes));
    }

    @Property
    void withEndlessPatienceAIsC(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.9) double occupancy,
            @ForAll @IntRange(min = 1, max = 100) int servers,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 60) double seconds) {
        Load load = new Load(occupancy * servers, Duration.ofSeconds(1));
        Duration threshold = minutes(seconds / 60);
        ErlangC patient = ErlangC.of(load, servers);
        ErlangA almost = ErlangA.of(load, servers, Allowed.LONGEST);
        assertThat(almost.waitingProbability()).isCloseTo(patient.waitingProbability(), within(1e-7));
        assertThat(almost.meanQueueLength()).isCloseTo(patient.meanQueueLength().orElseThrow(), within(1e-6));
        for (ServiceLevelReading reading : ServiceLevelReading.values()) {
            assertThat(almost.serviceLevel(reading, threshold))
                    .isCloseTo(patient.serviceLevel(threshold), within(1e-7));
        }
    }

    @Property
    void withoutPatienceAIsB(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 120) double erlangs,
            @ForAll @IntRange(max = 100) int servers) {
        Load load = new Load(erlangs, Duration.ofDays(1));
        ErlangB loss = ErlangB.of(load, servers);
        ErlangA almost = ErlangA.of(load, servers, Duration.ofNanos(1));
        assertThat(almost.abandonmentProbability()).isCloseTo(loss.blocking(), within(1e-10));
        assertThat(almost.waitingProbability()).isCloseTo(loss.blocking(), within(1e-10));
        assertThat(almost.occupancy()).isCloseTo(loss.occupancy(), within(1e-10));
    }

    @Property
    void abandonmentIsAtMostWhatErlangBTurnsAwayAndWaitingLiesBetweenBAndC(@ForAll("impatient") ErlangA model) {
        double blocking = ErlangB.of(model.load(), model.servers()).blocking();
        double patientWaiting = ErlangC.of(model.load(), model.servers()).waitingProbability();
        double rounding = 1 + EXACT;
        assertThat(model.abandonmentProbability())
                // Below the normal numbers a double has fewer digits than the relative bound asks for.
                .isBetween(
                        1 - model.servers() / model.load().erlangs() - EXACT, blocking * rounding + Double.MIN_NORMAL);
        assertThat(blocking).isLessThanOrEqualTo(model.waitingProbability() * rounding);
        assertThat(model.waitingProbability()).isLessThanOrEqualTo(patientWaiting * rounding);
    }

    @Property
    void asManyWaitAsArriveInTheMeanWait(@ForAll("impatient") ErlangA impatient) {
        double arrivalsASecond = impatient.load().erlangs() / 180;
        assertThat(impatient.meanQueueLength())
                .isCloseTo(arrivalsASecond * seconds(impatient.meanWait()), within(1e-8));
        ErlangC patient = ErlangC.of(impatient.load(), impatient.servers());
        assertThat(patient.meanQueueLength().isPresent()).isEqualTo(patient.isStable());
        Optional<Duration> wait = patient.meanWait();
        wait.ifPresent(mean -> assertThat(patient.meanQueueLength().orElseThrow())
                .isCloseTo(arrivalsASecond * seconds(mean), within(1e-8)));
    }

    @Property
    void serversAreBusyWhileOthersWaitAndElseAsInALossSystemOfOneFewer(@ForAll("impatient") ErlangA model) {
        Assume.that(model.servers() > 0);
        double servers = model.servers();
        double erlangs = model.load().erlangs();
        double busyOtherwise = ErlangB.of(model.load(), model.servers() - 1).carriedErlangs();
        assertThat(model.occupancy()).isBetween(0.0, 1.0);
        assertThat(model.occupancy() * servers)
                .isCloseTo(
                        model.waitingProbability() * servers + (1 - model.waitingProbability()) * busyOtherwise,
                        within(servers * EXACT));
        assertThat(model.abandonmentProbability() + model.occupancy() * servers / erlangs)
                .isCloseTo(1, within(EXACT * Math.max(1, servers / erlangs)));
    }

    @Property
    void largeCentresHaveFiniteAnswers(
            @ForAll @Scale(6) @DoubleRange(min = 1e4, max = 1e5) double erlangs,
            @ForAll @Scale(6) @DoubleRange(min = -5, max = 8) double spare,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 10_000) double patience,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 60) double minutes) {
        int servers = (int) (erlangs + spare * Math.sqrt(erlangs));
        ErlangA model = ErlangA.of(load(erlangs), servers, minutes(patience));
        Levels levels = Levels.of(erlangs, servers, patience, minutes);
        assertThat(List.of(
                        levels.patient,
                        levels.virtual,
                        levels.served,
                        model.waitingProbability(),
                        model.abandonmentProbability(),
                        model.occupancy(),
                        ErlangB.of(load(erlangs), servers).blocking()))
                .allMatch(share -> share >= 0 && share <= 1);
        assertThat(model.meanQueueLength()).isBetween(0.0, erlangs * time(patience));
        assertThat(ErlangB.of(load(erlangs), servers).blocking()).isPositive();
    }

    private static void assertNoWorse(Levels better, Levels worse) {
        assertThat(better.patient).isGreaterThanOrEqualTo(worse.patient);
        assertThat(better.virtual).isGreaterThanOrEqualTo(worse.virtual);
        assertThat(better.served).isGreaterThanOrEqualTo(worse.served);
        assertThat(better.served).isBetween(0.0, better.virtual);
    }

    private record Levels(double patient, double virtual, double served) {
        static Levels of(double erlangs, int servers, double patience, double minutes) {
            ErlangA model = ErlangA.of(load(erlangs), servers, minutes(patience));
            return new Levels(
                    ErlangC.of(load(erlangs), servers).serviceLevel(minutes(minutes)),
                    model.serviceLevel(ServiceLevelReading.VIRTUAL_WAIT_WITHIN, minutes(minutes)),
                    model.serviceLevel(ServiceLevelReading.SERVED_WITHIN, minutes(minutes)));
        }
    }

    private static Load load(double erlangs) {
        return new Load(erlangs, HANDLE_TIME);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    private static double time(double minutes) {
        return minutes(minutes).toMillis() / 180_000.0;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
