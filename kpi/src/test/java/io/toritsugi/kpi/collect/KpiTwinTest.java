package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.SEVEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The collector against a plain twin, which knows what was planned, keeps all of it, and computes in doubles. */
class KpiTwinTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");

    private enum Fate {
        TAKEN_AT_ONCE,
        ANSWERED,
        ABANDONED,
        FLOWED_OUT,
        BLOCKED,
        IN_THE_MENU
    }

    private record Plan(Fate fate, Instant start, String queue, int priority, long inQueue, long talk, String agent) {
        boolean answered() {
            return fate == Fate.ANSWERED || fate == Fate.TAKEN_AT_ONCE;
        }

        boolean offered() {
            return answered() || fate == Fate.ABANDONED || fate == Fate.FLOWED_OUT;
        }

        long waited() {
            return fate == Fate.TAKEN_AT_ONCE ? 0 : inQueue;
        }

        String hour() {
            return String.format("%02d", ZonedDateTime.ofInstant(start, ZONE).getHour());
        }

        ContactHistory history(String id) {
            ContactHistory contact = ContactHistory.created(id, start, Direction.INBOUND, queue, priority);
            double ended = (inQueue + talk) / 1000.0;
            return switch (fate) {
                case TAKEN_AT_ONCE ->
                    contact.connected(0, "l", agent)
                            .legEnded(talk / 1000.0, "l")
                            .ended(ended);
                case ANSWERED ->
                    contact.queued(0, "v", queue)
                            .answered(inQueue / 1000.0, "l", agent, "v")
                            .legEnded(ended, "l")
                            .ended(ended);
                case ABANDONED -> left(contact, DequeueCause.ABANDONED);
                case FLOWED_OUT -> left(contact, DequeueCause.FLOWED_OUT);
                case BLOCKED -> left(contact, DequeueCause.FULL);
                case IN_THE_MENU ->
                    contact.menu(0, inQueue / 1000.0, SelfServiceOutcome.ABANDONED)
                            .ended(ended);
            };
        }

        private ContactHistory left(ContactHistory contact, DequeueCause cause) {
            return contact.waited(0, inQueue / 1000.0, "v", queue, cause).ended(inQueue / 1000.0);
        }
    }

    @Property
    void theCollectorComputesWhatTheTwinDoes(@ForAll Random random) {
        List<Plan> plans = new ArrayList<>();
        for (int i = random.nextInt(120); i > 0; i--) {
            plans.add(new Plan(
                    List.of(Fate.values()).get(random.nextInt(Fate.values().length)),
                    SEVEN.plusMillis(random.nextInt(3 * 3600 * 1000)),
                    "Q" + random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(4) == 0 ? 20_000 : random.nextInt(120_000),
                    random.nextInt(900_000),
                    "a" + random.nextInt(4)));
        }
        List<ContactHistory> histories = new ArrayList<>();
        for (Plan plan : plans) {
            histories.add(plan.history("i" + histories.size()));
        }
        KpiResults results = Kpis.of(histories, Dimension.QUEUE, Dimension.HOUR, Dimension.PRIORITY, Dimension.AGENT);

        assertThat(results.oddities()).isEmpty();
        compare(results.groups().get(0), plans);
        compareBy(results, "queue", plans, Plan::queue);
        compareBy(results, "hour", plans, Plan::hour);
        compareBy(results, "priority", plans, plan -> Integer.toString(plan.priority()));
        compareBy(results, "agent", plans.stream().filter(Plan::answered).toList(), Plan::agent);
    }

    private static void compareBy(KpiResults results, String dimension, List<Plan> plans, Function<Plan, String> key) {
        List<KpiGroup> groups = results.groups().stream()
                .filter(group -> group.by(List.of(dimension)))
                .toList();
        TreeSet<String> keys = new TreeSet<>();
        plans.forEach(plan -> keys.add(key.apply(plan)));
        assertThat(groups)
                .extracting(group -> group.dimensions().get(dimension))
                .containsExactlyElementsOf(keys);
        for (KpiGroup group : groups) {
            compare(
                    group,
                    plans.stream()
                            .filter(plan ->
                                    key.apply(plan).equals(group.dimensions().get(dimension)))
                            .toList());
        }
    }

    private static void compare(KpiGroup group, List<Plan> plans) {
        Map<String, Optional<Double>> twin = twin(plans);
        group.values().forEach((id, value) -> {
            Optional<Double> expected = twin.getOrDefault(id, Optional.empty());
            assertThat(value.value().isPresent())
                    .as("%s of %s", id, group.dimensions())
                    .isEqualTo(expected.isPresent());
            value.value().ifPresent(number -> {
                double tolerance = id.startsWith("wait.p") ? 0.01 : 1e-12;
                assertThat(Math.abs(number.doubleValue() - expected.orElseThrow()))
                        .as("%s of %s", id, group.dimensions())
                        .isLessThanOrEqualTo(tolerance * expected.orElseThrow());
            });
        });
    }

    private static Map<String, Optional<Double>> twin(List<Plan> plans) {
        List<Plan> answered = plans.stream().filter(Plan::answered).toList();
        List<Plan> abandoned =
                plans.stream().filter(plan -> plan.fate() == Fate.ABANDONED).toList();
        double offered = plans.stream().filter(Plan::offered).count();
        double early = answered.stream().filter(plan -> plan.waited() <= 20_000).count();
        double gaveUpEarly =
                abandoned.stream().filter(plan -> plan.waited() <= 20_000).count();
        double brief = abandoned.stream().filter(plan -> plan.waited() <= 5_000).count();
        double blocked =
                plans.stream().filter(plan -> plan.fate() == Fate.BLOCKED).count();
        double leftLate = plans.stream()
                .filter(plan -> plan.fate() == Fate.BLOCKED || plan.fate() == Fate.FLOWED_OUT)
                .filter(plan -> plan.waited() > 20_000)
                .count();
        double excess = plans.stream()
                        .filter(plan -> plan.answered() || plan.fate() == Fate.ABANDONED)
                        .mapToLong(plan -> Math.max(0, plan.waited() - 20_000))
                        .sum()
                / 1000.0;
        double waitAnswered = answered.stream().mapToLong(Plan::waited).sum() / 1000.0;
        double waitAbandoned = abandoned.stream().mapToLong(Plan::waited).sum() / 1000.0;
        double talk = answered.stream().mapToLong(Plan::talk).sum() / 1000.0;
        double over = answered.size() + abandoned.size();
        Map<String, Optional<Double>> twin = new LinkedHashMap<>();
        twin.put("contacts.arrived", Optional.of((double) plans.size()));
        twin.put("contacts.offered", Optional.of(offered));
        twin.put("contacts.answered", Optional.of((double) answered.size()));
        twin.put("contacts.abandoned", Optional.of((double) abandoned.size()));
        twin.put("contacts.abandoned-in-ivr", Optional.of((double)
                plans.stream().filter(plan -> plan.fate() == Fate.IN_THE_MENU).count()));
        twin.put("contacts.handled", Optional.of((double) answered.size()));
        twin.put("contacts.handled-by-agents", Optional.of((double) answered.size()));
        twin.put("answer-rate", ratio(answered.size(), offered));
        twin.put("answer-rate.short-ignored", ratio(answered.size(), offered - brief));
        twin.put("answer-rate.with-blocked", ratio(answered.size(), offered + blocked));
        twin.put("abandonment-rate", ratio(abandoned.size(), offered));
        twin.put("abandonment-rate.short-forgiven", ratio(abandoned.size() - brief, offered));
        twin.put("abandonment-rate.short-ignored", ratio(abandoned.size() - brief, offered - brief));
        twin.put("abandonment-rate.of-answered", ratio(abandoned.size(), over));
        double flowedOut =
                plans.stream().filter(plan -> plan.fate() == Fate.FLOWED_OUT).count();
        double inTheMenu =
                plans.stream().filter(plan -> plan.fate() == Fate.IN_THE_MENU).count();
        twin.put("flow-out-rate", ratio(flowedOut, offered));
        twin.put("blocked-rate", ratio(blocked, offered + blocked));
        twin.put("containment-rate.naive", ratio(inTheMenu, inTheMenu));
        twin.put("containment-rate.qualified", ratio(0, inTheMenu));
        twin.put("escalation-rate", ratio(0, inTheMenu));
        twin.put("asa", ratio(waitAnswered, answered.size()));
        twin.put("average-time-to-abandon", ratio(waitAbandoned, abandoned.size()));
        twin.put("average-wait", ratio(waitAnswered + waitAbandoned, over));
        twin.put("service-level.positive", ratio(early + gaveUpEarly, over));
        twin.put("service-level.answered-only", ratio(early, answered.size()));
        twin.put("service-level.negative", ratio(early, over));
        twin.put("service-level.ignore-early", ratio(early, over - gaveUpEarly));
        twin.put("service-level.short-credited", ratio(early + brief, over));
        twin.put("service-level.short-ignored", ratio(early, over - brief));
        twin.put("service-level.with-flow-outs", ratio(early, offered));
        twin.put("service-level.of-events", ratio(early, over + leftLate));
        twin.put("service-level.with-blocked", ratio(early, over - gaveUpEarly + blocked));
        twin.put("excess-wait.mean", ratio(excess, over));
        twin.put("talk-time.sum", Optional.of(talk));
        twin.put("talk-time.mean", ratio(talk, answered.size()));
        twin.put("handle-time.mean", ratio(talk, answered.size()));
        twin.put("transfer-rate.of-legs", ratio(0, answered.size()));
        twin.put("transfer-rate.of-contacts", ratio(0, answered.size()));
        twin.put("hold-time.mean", ratio(0, answered.size()));
        twin.put("wrap-up-time.mean", ratio(0, answered.size()));
        twin.put("wrap-up-share.of-handle", ratio(0, talk));
        List<Long> waits = answered.stream().map(Plan::waited).sorted().toList();
        for (int percent : new int[] {50, 90, 95, 99, 100}) {
            if (!waits.isEmpty()) {
                int rank = (int) Math.ceil(percent / 100.0 * waits.size());
                twin.put(percent == 100 ? "wait.max" : "wait.p" + percent, Optional.of(waits.get(rank - 1) / 1000.0));
            }
        }
        return twin;
    }

    private static Optional<Double> ratio(double numerator, double denominator) {
        return denominator == 0 ? Optional.empty() : Optional.of(numerator / denominator);
    }
}
