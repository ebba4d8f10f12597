package io.toritsugi.kpi.staffing;

import io.toritsugi.core.queueing.ErlangA;
import io.toritsugi.core.queueing.ErlangC;
import io.toritsugi.core.queueing.Load;
import io.toritsugi.core.queueing.ServiceLevelReading;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The model of a load: with customers who stay, or with customers who hang up. */
sealed interface StaffingModel {
    static StaffingModel of(Load load, Optional<Duration> meanPatience) {
        return meanPatience.isPresent() ? new Impatient(load, meanPatience.get()) : new Patient(load);
    }

    /** {@return the fewest servers that reach the service level, the occupancy and the abandonment of a goal} */
    int fewestServers(StaffingGoal goal);

    Team with(int servers);

    /** What so many servers reach. */
    record Team(
            ToDoubleFunction<Duration> levels,
            double occupancy,
            double waitProbability,
            Optional<Duration> asa,
            OptionalDouble abandonment) {
        double serviceLevel(Duration within) {
            return levels.applyAsDouble(within);
        }

        boolean meets(StaffingGoal goal) {
            boolean soonEnough = goal.longestAsa().isEmpty()
                    || asa.filter(mean -> mean.compareTo(goal.longestAsa().get()) <= 0)
                            .isPresent();
            boolean fewAbandon = goal.mostAbandoned().isEmpty()
                    || abandonment.orElse(0) <= goal.mostAbandoned().getAsDouble();
            return soonEnough && fewAbandon;
        }
    }

    /** Customers wait for as long as it takes. */
    record Patient(Load load) implements StaffingModel {
        @Override
        public int fewestServers(StaffingGoal goal) {
            return ErlangC.fewestServers(load, goal.service());
        }

        @Override
        public Team with(int servers) {
            ErlangC model = ErlangC.of(load, servers);
            return new Team(
                    model::serviceLevel,
                    model.occupancy(),
                    model.waitingProbability(),
                    model.meanWait(),
                    OptionalDouble.empty());
        }
    }

    /** Customers hang up. */
    record Impatient(Load load, Duration meanPatience) implements StaffingModel {
        private static final ServiceLevelReading READING = ServiceLevelReading.SERVED_WITHIN;

        @Override
        public int fewestServers(StaffingGoal goal) {
            int servers = ErlangA.fewestServers(load, meanPatience, READING, goal.service());
            return goal.mostAbandoned().isEmpty()
                    ? servers
                    : Math.max(
                            servers,
                            ErlangA.fewestServers(
                                    load, meanPatience, goal.mostAbandoned().getAsDouble()));
        }

        @Override
        public Team with(int servers) {
            ErlangA model = ErlangA.of(load, servers, meanPatience);
            return new Team(
                    within -> model.serviceLevel(READING, within),
                    model.occupancy(),
                    model.waitingProbability(),
                    model.meanWaitOfServed(),
                    OptionalDouble.of(model.abandonmentProbability()));
        }
    }
}
