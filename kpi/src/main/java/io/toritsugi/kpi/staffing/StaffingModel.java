package io.toritsugi.kpi.staffing;

import io.toritsugi.core.queueing.ErlangA;
import io.toritsugi.core.queueing.ErlangC;
import io.toritsugi.core.queueing.Load;
import io.toritsugi.core.queueing.ServiceLevelReading;
import io.toritsugi.core.queueing.ServiceTarget;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** The model of a load: with customers who stay, or with customers who hang up. */
sealed interface StaffingModel {
    static StaffingModel of(Load load, Optional<Duration> meanPatience) {
        return meanPatience.isPresent() ? new Impatient(load, meanPatience.get()) : new Patient(load);
    }

    int fewestServers(ServiceTarget target);

    Team with(int servers);

    /** What so many servers reach. */
    interface Team {
        double serviceLevel(Duration within);

        double occupancy();

        double waitProbability();

        Optional<Duration> asa();

        OptionalDouble abandonment();

        default boolean meets(StaffingGoal goal) {
            boolean soonEnough = goal.longestAsa().isEmpty()
                    || asa().filter(asa -> asa.compareTo(goal.longestAsa().get()) <= 0)
                            .isPresent();
            boolean fewAbandon = goal.mostAbandoned().isEmpty()
                    || abandonment().orElse(0) <= goal.mostAbandoned().getAsDouble();
            return soonEnough && fewAbandon;
        }
    }

    /** Customers wait for as long as it takes. */
    record Patient(Load load) implements StaffingModel {
        @Override
        public int fewestServers(ServiceTarget target) {
            return ErlangC.fewestServers(load, target);
        }

        @Override
        public Team with(int servers) {
            ErlangC model = ErlangC.of(load, servers);
            return new Team() {
                @Override
                public double serviceLevel(Duration within) {
                    return model.serviceLevel(within);
                }

                @Override
                public double occupancy() {
                    return model.occupancy();
                }

                @Override
                public double waitProbability() {
                    return model.waitingProbability();
                }

                @Override
                public Optional<Duration> asa() {
                    return model.meanWait();
                }

                @Override
                public OptionalDouble abandonment() {
                    return OptionalDouble.empty();
                }
            };
        }
    }

    /** Customers hang up. */
    record Impatient(Load load, Duration meanPatience) implements StaffingModel {
        @Override
        public int fewestServers(ServiceTarget target) {
            return ErlangA.fewestServers(load, meanPatience, ServiceLevelReading.SERVED_WITHIN, target);
        }

        @Override
        public Team with(int servers) {
            ErlangA model = ErlangA.of(load, servers, meanPatience);
            return new Team() {
                @Override
                public double serviceLevel(Duration within) {
                    return model.serviceLevel(ServiceLevelReading.SERVED_WITHIN, within);
                }

                @Override
                public double occupancy() {
                    return model.occupancy();
                }

                @Override
                public double waitProbability() {
                    return model.waitingProbability();
                }

                @Override
                public Optional<Duration> asa() {
                    return model.meanWaitOfServed();
                }

                @Override
                public OptionalDouble abandonment() {
                    return OptionalDouble.of(model.abandonmentProbability());
                }
            };
        }
    }
}
