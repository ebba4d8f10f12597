package io.toritsugi.kpi.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Errors of several days, each day of the same weight however many errors it has. */
final class ErrorPool {
    // More than the rounding of a sum of weights, less than any weight.
    private static final double ROUNDING = 1e-9;

    private final int days;
    private final Optional<Double> low;
    private final Optional<Double> high;

    /** By how much a forecast was missed, over its scale, and on which day, counted in the order of time. */
    record Miss(int day, double expected, double scaled) {}

    private record Weighed(double scaled, double weight) {}

    ErrorPool(List<Miss> misses, double share) {
        Map<Integer, Integer> ofDay = new TreeMap<>();
        misses.forEach(miss -> ofDay.merge(miss.day(), 1, Integer::sum));
        days = ofDay.size();
        List<Weighed> errors = new ArrayList<>();
        misses.forEach(miss -> errors.add(new Weighed(miss.scaled(), 1.0 / ofDay.getOrDefault(miss.day(), 1))));
        errors.sort(Comparator.comparingDouble(Weighed::scaled).thenComparing(Weighed::weight));
        double wanted = share * (days + 1) - ROUNDING;
        high = first(errors, wanted);
        Collections.reverse(errors);
        low = first(errors, wanted);
    }

    int days() {
        return days;
    }

    /** The greatest error that the share of errors is not below, one day more being counted as worse than all. */
    Optional<Double> low() {
        return low;
    }

    /** The least error that the share of errors does not exceed, one day more being counted as worse than all. */
    Optional<Double> high() {
        return high;
    }

    private static Optional<Double> first(List<Weighed> errors, double wanted) {
        double reached = 0;
        for (Weighed error : errors) {
            reached += error.weight();
            if (reached >= wanted) {
                return Optional.of(error.scaled());
            }
        }
        return Optional.empty();
    }
}
