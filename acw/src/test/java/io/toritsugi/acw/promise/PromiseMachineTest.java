package io.toritsugi.acw.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.promise.PromiseCommand.Cancel;
import io.toritsugi.acw.promise.PromiseCommand.Keep;
import io.toritsugi.acw.promise.PromiseCommand.Make;
import io.toritsugi.acw.promise.PromiseCommand.Renegotiate;
import io.toritsugi.acw.promise.PromiseCommand.Tick;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.vavr.control.Either;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a promise that was made on Friday at four and is due on Monday at ten, in the hours of Tokyo. */
class PromiseMachineTest {
    private static final PromiseId ID = PromiseId.of("p1");
    private static final Actor KIM = Actor.of(AgentId.of("kim"));
    private static final Instant MADE = Instant.parse("2026-06-05T07:00:00Z");
    private static final Instant DUE = Instant.parse("2026-06-08T01:00:00Z");
    private static final CalendarId OFFICE = CalendarId.of("office");
    private static final BusinessCalendar HOURS = BusinessCalendar.of(
            BusinessHours.builder()
                    .zone(ZoneId.of("Asia/Tokyo"))
                    .addWeek(WeeklySlots.of(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                    .build(),
            HolidayCalendars.none());

    private final PromiseMachine machine = new PromiseMachine();
    private final List<Dated> events = new ArrayList<>();
    private WatchedPromise state = machine.initial();

    @ParameterizedTest(name = "kept {0} ns after it is due: {1}")
    @CsvSource({"-1, KEPT", "0, KEPT_LATE", "1, KEPT_LATE"})
    void m17KeptIsBeforeItIsDue(long nanos, PromiseStage stage) {
        made();
        tell(DUE.plusNanos(nanos), new Keep(Optional.of(WorkItemId.of("w1")), KIM));

        assertThat(state.stage()).contains(stage);
        assertThat(state.keptBy()).contains(WorkItemId.of("w1"));
        assertThat(state.keptAt()).contains(DUE.plusNanos(nanos));
    }

    @Test
    void m17BreaksByTimeAloneAtExactlyTheDueInstant() {
        made();
        assertThat(state.nextDeadline()).contains(DUE);
        tell(DUE.minusNanos(1), new Tick());
        assertThat(state.stage()).contains(PromiseStage.OPEN);

        tell(DUE.plusSeconds(86_400), new Tick());
        tell(DUE.plusSeconds(86_401), new Tick());

        assertThat(types()).containsExactly("PromiseMade", "PromiseBroken");
        assertThat(events.get(1).occurredAt()).isEqualTo(DUE);
        assertThat(state.nextDeadline()).isEmpty();
    }

    @Test
    void anotherTimeNeedsConsentAndIsStillToCome() {
        made();
        Instant later = DUE.plusSeconds(3600);

        assertThat(tell(MADE, new Renegotiate(later, " ", KIM)).getLeft()).isEqualTo(PromiseRule.CONSENT_MISSING);
        assertThat(tell(MADE.plusSeconds(9), new Renegotiate(MADE.plusSeconds(9), "by-phone", KIM))
                        .getLeft())
                .isEqualTo(PromiseRule.TIME_PASSED);
        assertThat(tell(MADE, new Renegotiate(later, "by-phone", KIM)).isRight())
                .isTrue();
        assertThat(state.dueAt()).contains(later);
        assertThat(state.renegotiations()).isOne();
        tell(DUE, new Tick());
        assertThat(state.stage()).contains(PromiseStage.OPEN);
    }

    @Test
    void whatIsBrokenCanOnlyBeKeptLate() {
        made();

        assertThat(tell(DUE, new Renegotiate(DUE.plusSeconds(1), "by-phone", KIM))
                        .getLeft())
                .isEqualTo(PromiseRule.BROKEN);
        assertThat(tell(DUE, new Cancel("customer", KIM)).getLeft()).isEqualTo(PromiseRule.BROKEN);
        assertThat(tell(DUE, new Keep(Optional.empty(), KIM)).isRight()).isTrue();
        assertThat(types()).containsExactly("PromiseMade", "PromiseBroken", "PromiseKept");
    }

    @Test
    void whatWasKeptOrCancelledDoesNotChange() {
        made();
        assertThat(tell(MADE, new Cancel("", KIM)).getLeft()).isEqualTo(PromiseRule.REASON_MISSING);
        tell(MADE, new Cancel("customer", KIM));

        assertThat(state.stage()).contains(PromiseStage.CANCELLED);
        assertThat(tell(MADE, new Keep(Optional.empty(), KIM)).getLeft()).isEqualTo(PromiseRule.ENDED);
        assertThat(tell(DUE, new Tick()).get()).isEmpty();
    }

    @Test
    void aPromiseThatIsFoundTooLateIsBrokenAtOnce() {
        tell(DUE.plusSeconds(60), new Make(ID, order("call back").build(), KIM));

        assertThat(types()).containsExactly("PromiseMade", "PromiseBroken");
        assertThat(events.get(1).occurredAt()).isEqualTo(DUE.plusSeconds(60));
    }

    @Test
    void isMadeOnceAndFirst() {
        assertThat(tell(MADE, new Keep(Optional.empty(), KIM)).getLeft()).isEqualTo(PromiseRule.NOT_MADE);
        assertThat(tell(MADE, new Tick()).get()).isEmpty();
        made();

        assertThat(tell(MADE, new Make(ID, order("again").build(), KIM)).getLeft())
                .isEqualTo(PromiseRule.MADE_TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void saysWhatWasPromised(String what) {
        assertThat(tell(MADE, new Make(ID, order(what).build(), KIM)).getLeft()).isEqualTo(PromiseRule.INCOMPLETE);
    }

    @Test
    void refusalsSpeakBothLanguages() {
        BrokenRule<PromiseRule> refusal =
                machine.decide(state, new Keep(Optional.empty(), KIM), MADE).getLeft();

        assertThat(refusal.message()).isEqualTo("Keep: A promise is made before anything happens to it.");
        assertThat(refusal.toText(Locale.JAPANESE)).isEqualTo("Keep: 約束はまだ登録されていません。");
        made();
        assertThat(state.toString()).doesNotContain("call back", "customer-1");
    }

    /** Two hours on Friday, and half an hour on Monday. */
    @Test
    void m17OpenPromisesAgeInBusinessTime() {
        PromiseBoard board = new PromiseBoard(id -> id.equals(OFFICE) ? Optional.of(HOURS) : Optional.empty());
        made();
        board.acceptAll(events);
        WatchedPromise promise = board.all().get(0);

        assertThat(board.age(promise, Instant.parse("2026-06-08T00:30:00Z"))).contains(Duration.ofMinutes(150));
        assertThat(board.age(promise, MADE.minusSeconds(1))).contains(Duration.ZERO);
        assertThat(new PromiseBoard(id -> Optional.empty()).age(promise, DUE)).isEmpty();
        assertThat(board.age(WatchedPromise.unknown(), DUE)).isEmpty();
    }

    @Test
    void withoutHoursEveryHourCounts() {
        PromiseBoard board = new PromiseBoard(id -> Optional.empty());
        board.acceptAll(machine.decide(state, new Make(ID, plain("call back").build(), KIM), MADE)
                .get());

        assertThat(board.age(board.all().get(0), MADE.plusSeconds(7200))).contains(Duration.ofHours(2));
    }

    @Property
    void aBoardIsWhatThePlainTwinSays(@ForAll Random random) {
        PromiseBoard board = new PromiseBoard(id -> Optional.empty());
        Map<PromiseId, WatchedPromise> all = new HashMap<>();
        for (int i = random.nextInt(15); i > 0; i--) {
            PromiseId id = PromiseId.of("p" + i);
            Instant due = DUE.plusSeconds(random.nextInt(10));
            Instant at = DUE.plusSeconds(random.nextInt(20) - 10);
            WatchedPromise promise = machine.initial();
            for (PromiseCommand command :
                    List.of(new Make(id, promise(due, "c" + random.nextInt(3)), KIM), later(random))) {
                List<Dated> decided = machine.decide(promise, command, at).getOrElse(List.of());
                promise = machine.replay(promise, decided);
                board.acceptAll(decided);
            }
            all.put(id, promise);
        }
        Instant now = DUE.plusSeconds(random.nextInt(12) - 1);
        List<WatchedPromise> owed = all.values().stream()
                .filter(WatchedPromise::owed)
                .sorted(Comparator.comparing(
                                (WatchedPromise each) -> each.dueAt().orElseThrow())
                        .thenComparing(each -> each.id().orElseThrow()))
                .toList();

        assertThat(board.all()).isEqualTo(owed);
        assertThat(board.overdue(now))
                .isEqualTo(owed.stream()
                        .filter(each -> !each.dueAt().orElseThrow().isAfter(now))
                        .toList());
        assertThat(board.toTick(now))
                .containsExactlyInAnyOrderElementsOf(owed.stream()
                        .filter(each -> each.nextDeadline()
                                .filter(next -> !next.isAfter(now))
                                .isPresent())
                        .toList());
        assertThat(board.nextDeadline())
                .isEqualTo(owed.stream()
                        .flatMap(each -> each.nextDeadline().stream())
                        .min(Comparator.naturalOrder()));
        assertThat(board.of(CustomerId.of("c1")))
                .isEqualTo(owed.stream()
                        .filter(each -> each.made().orElseThrow().customer().equals(Optional.of(CustomerId.of("c1"))))
                        .toList());
    }

    private static PromiseCommand later(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Keep(Optional.empty(), KIM);
            case 1 -> new Cancel("customer", KIM);
            case 2 -> new Renegotiate(DUE.plusSeconds(30), "by-phone", KIM);
            default -> new Tick();
        };
    }

    private static PromiseOrder promise(Instant due, String customer) {
        return PromiseOrder.builder()
                .what("call back")
                .customer(CustomerId.of(customer))
                .owner(FollowUpOwner.of(AgentId.of("kim")))
                .dueAt(due)
                .basis("agent")
                .build();
    }

    private static PromiseOrder.Builder order(String what) {
        return plain(what).calendar(OFFICE);
    }

    private static PromiseOrder.Builder plain(String what) {
        return PromiseOrder.builder()
                .what(what)
                .customer(CustomerId.of("customer-1"))
                .owner(FollowUpOwner.of(AgentId.of("kim")))
                .dueAt(DUE)
                .basis("agent");
    }

    private void made() {
        tell(MADE, new Make(ID, order("call back").build(), KIM)).get();
    }

    private Either<PromiseRule, List<Dated>> tell(Instant at, PromiseCommand command) {
        return machine.decide(state, command, at)
                .peek(decided -> {
                    events.addAll(decided);
                    state = machine.replay(state, decided);
                })
                .mapLeft(BrokenRule::rule);
    }

    private List<String> types() {
        return events.stream().map(dated -> dated.event().type()).toList();
    }
}
