package io.toritsugi.acw.followup;

import static io.toritsugi.acw.followup.Desk.BILLING;
import static io.toritsugi.acw.followup.Desk.HOST;
import static io.toritsugi.acw.followup.Desk.ID;
import static io.toritsugi.acw.followup.Desk.KIM;
import static io.toritsugi.acw.followup.Desk.LEE;
import static io.toritsugi.acw.followup.Desk.OFFICE;
import static io.toritsugi.acw.followup.Desk.TEAM;
import static io.toritsugi.acw.followup.Desk.june;
import static io.toritsugi.acw.followup.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every follow-up, whatever is asked of it. */
class FollowUpLawsTest {
    private static final FollowUpMachine MACHINE = new Desk().machine;
    private static final Instant START = june("1 09:00");

    /** It may be ticked as often as one likes: nothing is lost, doubled, or moved to another instant. */
    @Property
    void ticksAreIdempotentAndTheirTimesDoNotMatter(@ForAll Random random) {
        List<Told> told = told(random);
        List<Told> ticked = new ArrayList<>();
        for (Told each : told) {
            Instant before =
                    ticked.isEmpty() ? START : ticked.get(ticked.size() - 1).at();
            for (int i = random.nextInt(3); i > 0; i--) {
                before = between(random, before, each.at());
                ticked.add(new Told(before, new FollowUpCommand.Tick()));
            }
            ticked.add(each);
        }

        assertThat(history(ticked)).isEqualTo(history(told));
    }

    @Property
    void nothingIsDueAfterATick(@ForAll Random random) {
        FollowUp state = MACHINE.initial();
        for (Told each : told(random)) {
            state = MACHINE.replay(
                    state, MACHINE.decide(state, each.command(), each.at()).getOrElse(List.of()));
            FollowUp ticked = MACHINE.replay(
                    state,
                    MACHINE.decide(state, new FollowUpCommand.Tick(), each.at()).get());

            assertThat(ticked.nextDeadline().filter(next -> !next.isAfter(each.at())))
                    .isEmpty();
            Optional<Instant> next = ticked.nextDeadline();
            if (next.isPresent()) {
                assertThat(MACHINE.decide(ticked, new FollowUpCommand.Tick(), next.get())
                                .get())
                        .isNotEmpty();
                assertThat(MACHINE.decide(
                                        ticked,
                                        new FollowUpCommand.Tick(),
                                        next.get().minusNanos(1))
                                .get())
                        .isEmpty();
            }
        }
    }

    @Property
    void eventsAreInOrderAndNoneIsEarlierThanWhatWasKnown(@ForAll Random random) {
        List<Dated> history = history(told(random));

        assertThat(history).isSortedAccordingTo(Comparator.comparing(Dated::occurredAt));
        long endings = history.stream()
                .filter(dated -> List.of("FollowUpDone", "FollowUpFailed", "FollowUpCancelled", "FollowUpExpired")
                        .contains(dated.event().type()))
                .count();
        assertThat(endings).isLessThanOrEqualTo(1);
    }

    /** Of one callback, a call is only made after what came of the one before is known. */
    @Property
    void everyCallIsReportedBeforeTheNext(@ForAll Random random) {
        boolean dialling = false;
        for (Dated dated : history(told(random))) {
            if (dated.event().type().equals("CallbackDialled")) {
                assertThat(dialling).isFalse();
                dialling = true;
            } else if (dated.event().type().equals("CallbackAttempted")) {
                dialling = false;
            }
        }
    }

    @Property
    void aBoardIsWhatThePlainTwinSays(@ForAll Random random) {
        FollowUpBoard board = new FollowUpBoard();
        Map<WorkItemId, FollowUp> all = new HashMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            WorkItemId id = WorkItemId.of("w" + i);
            List<Dated> events = history(id, told(random));
            board.acceptAll(events);
            all.put(id, MACHINE.replay(MACHINE.initial(), events));
        }
        Instant now = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 10)));
        Instant later = now.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 3)));
        List<FollowUp> open = all.values().stream()
                .filter(FollowUp::open)
                .sorted(Comparator.comparing(
                                (FollowUp each) -> each.deadlines().finishBy().orElse(Instant.MAX))
                        .thenComparing(each -> each.id().orElseThrow()))
                .toList();

        assertThat(board.size()).isEqualTo(open.size());
        assertThat(board.overdue(now))
                .isEqualTo(open.stream().filter(each -> each.overdue(now)).toList());
        assertThat(board.dueBetween(now, later))
                .isEqualTo(open.stream()
                        .filter(each -> each.overdue(later.minusNanos(1)) && !each.overdue(now.minusNanos(1)))
                        .toList());
        assertThat(board.toTick(now))
                .containsExactlyInAnyOrderElementsOf(open.stream()
                        .filter(each -> each.nextDeadline()
                                .filter(next -> !next.isAfter(now))
                                .isPresent())
                        .toList());
        assertThat(board.nextDeadline())
                .isEqualTo(open.stream()
                        .flatMap(each -> each.nextDeadline().stream())
                        .min(Comparator.naturalOrder()));
        assertThat(board.of(CustomerId.of("c1")))
                .isEqualTo(open.stream()
                        .filter(each ->
                                each.created().orElseThrow().customer().equals(Optional.of(CustomerId.of("c1"))))
                        .toList());
        for (FollowUpOwner owner : List.of(TEAM, BILLING, FollowUpOwner.of(KIM))) {
            assertThat(board.of(owner))
                    .isEqualTo(open.stream()
                            .filter(each -> each.owner().equals(Optional.of(owner)))
                            .sorted(Comparator.comparingInt(FollowUp::priority).reversed())
                            .toList());
        }
    }

    private static List<Dated> history(List<Told> told) {
        return history(ID, told);
    }

    private static List<Dated> history(WorkItemId id, List<Told> told) {
        List<Dated> events = new ArrayList<>();
        FollowUp state = MACHINE.initial();
        for (Told each : told) {
            FollowUpCommand command = each.command() instanceof FollowUpCommand.Create create
                    ? new FollowUpCommand.Create(id, create.order(), create.by())
                    : each.command();
            List<Dated> decided = MACHINE.decide(state, command, each.at()).getOrElse(List.of());
            events.addAll(decided);
            state = MACHINE.replay(state, decided);
        }
        return events;
    }

    /** {@return a making, and up to twelve commands of any sort in the ten days after it, ending with a tick} */
    private static List<Told> told(Random random) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(START, new FollowUpCommand.Create(ID, order(random), HOST)));
        Instant at = START;
        for (int i = random.nextInt(12); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(random.nextInt(60 * 20)));
            told.add(new Told(at, command(random)));
        }
        told.add(new Told(at.plus(Duration.ofDays(5)), new FollowUpCommand.Tick()));
        return told;
    }

    private static FollowUpOrder order(Random random) {
        FollowUpTask task = random.nextBoolean()
                ? new FollowUpTask.Callback(Channel.VOICE, "refund")
                : new FollowUpTask.WorkOrder("w");
        return FollowUpOrder.builder()
                .task(task)
                .customer(CustomerId.of("c" + random.nextInt(3)))
                .owner(any(random, TEAM, BILLING, FollowUpOwner.of(KIM)))
                .priority(random.nextInt(3))
                .terms(terms(random))
                .basis("agent")
                .build();
    }

    private static FollowUpTerms terms(Random random) {
        FollowUpTerms.Builder terms =
                FollowUpTerms.builder().addCalendars(OFFICE).mostAttempts(1 + random.nextInt(3));
        if (random.nextInt(4) > 0) {
            terms.finish(TimeRule.business(Duration.ofHours(random.nextInt(20))));
            if (random.nextBoolean()) {
                terms.expiry(TimeRule.always(Duration.ofHours(random.nextInt(90))));
            }
            for (StepRule.Lacking lacking : StepRule.Lacking.values()) {
                StepRule.Builder step = step(
                                lacking.name(), StepRule.Anchor.FINISH, Duration.ofHours(random.nextInt(12) - 6L))
                        .ifLacking(lacking)
                        .businessTime(random.nextBoolean());
                if (random.nextBoolean()) {
                    step.priority(random.nextInt(10)).reassignTo(any(random, TEAM, BILLING));
                }
                terms.addSteps(step.build());
            }
        }
        return terms.build();
    }

    private static FollowUpCommand command(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new FollowUpCommand.Claim(any(random, KIM, LEE));
            case 2, 3 -> new FollowUpCommand.Start(any(random, KIM, LEE));
            case 4 -> new FollowUpCommand.GiveBack(any(random, KIM, LEE), Optional.empty());
            case 5 -> new FollowUpCommand.Await("parts", Optional.empty(), HOST);
            case 6 -> new FollowUpCommand.Dial(any(random, KIM, LEE), Optional.empty());
            case 7 -> new FollowUpCommand.ReportAttempt(any(random, AttemptResult.values()), HOST);
            case 8 -> new FollowUpCommand.Assign(any(random, TEAM, BILLING), Optional.empty(), HOST);
            case 9 -> new FollowUpCommand.Move(terms(random), Optional.empty(), Optional.empty(), HOST);
            case 10 -> new FollowUpCommand.Tick();
            default ->
                any(
                        random,
                        new FollowUpCommand.Complete(Optional.empty(), HOST),
                        new FollowUpCommand.Fail("broken", HOST),
                        new FollowUpCommand.Cancel("customer", HOST));
        };
    }

    @SafeVarargs
    private static <T> T any(Random random, T... these) {
        return these[random.nextInt(these.length)];
    }

    private static Instant between(Random random, Instant from, Instant to) {
        long nanos = Duration.between(from, to).toMinutes();
        return nanos <= 0 ? from : from.plus(Duration.ofMinutes(random.nextLong(nanos + 1)));
    }

    private record Told(Instant at, FollowUpCommand command) {}
}
