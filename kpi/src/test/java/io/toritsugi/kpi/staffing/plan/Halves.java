package io.toritsugi.kpi.staffing.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Intervals cut in two, with half of the calls in each half. */
final class Halves {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Halves() {}

    static List<IntervalLoad> of(List<IntervalLoad> loads) {
        return loads.stream().flatMap(Halves::of).toList();
    }

    private static Stream<IntervalLoad> of(IntervalLoad load) {
        Instant middle = load.from().plus(load.length().dividedBy(2));
        BigDecimal calls = load.calls().multiply(HALF);
        return Stream.of(
                new IntervalLoad(load.from(), middle, calls, load.meanHandleTime()),
                new IntervalLoad(middle, load.to(), calls, load.meanHandleTime()));
    }
}
