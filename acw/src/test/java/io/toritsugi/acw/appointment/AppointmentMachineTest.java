package io.toritsugi.acw.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.appointment.AppointmentCommand.Book;
import io.toritsugi.acw.appointment.AppointmentCommand.Cancel;
import io.toritsugi.acw.appointment.AppointmentCommand.Move;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk in Tokyo that takes two appointments at once, Monday to Friday from 9 to 12 and from 13 to 18; it is Monday at eight. */
class AppointmentMachineTest {
    private static final Instant EIGHT = Instant.parse("2026-05-31T23:00:00Z");
    private static final Actor BY = Actor.SYSTEM;
    private static final BusinessCalendar HOURS = BusinessCalendar.of(
            BusinessHours.builder()
                    .zone(ZoneId.of("Asia/Tokyo"))
                    .addWeek(WeeklySlots.of(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                            BusinessSlot.of(LocalTime.of(13, 0), LocalTime.of(18, 0))))
                    .build(),
            HolidayCalendars.none());

    private final AppointmentMachine machine = new AppointmentMachine("desk-1", new Capacity(HOURS, 2));
    private final List<Dated> events = new ArrayList<>();
    private AppointmentBook state = machine.initial();

    @ParameterizedTest(name = "from {0} to {1} minutes after eight: {2}")
    @CsvSource({
        "60, 90, ''",
        "59, 90, OUTSIDE_HOURS",
        "210, 240, ''",
        "210, 241, OUTSIDE_HOURS", // into the break
        "230, 310, OUTSIDE_HOURS", // across it
        "600, 630, OUTSIDE_HOURS", // after the closing
        "-60, -30, TIME_PASSED",
        "5760, 5790, OUTSIDE_HOURS", // Friday at eight
        "7260, 7290, OUTSIDE_HOURS" // Saturday
    })
    void m4LiesWithinTheHoursOfItsZone(int from, int to, String rule) {
        Either<AppointmentRule, List<Dated>> answer = tell(book("a", from, to));

        assertThat(answer.fold(AppointmentRule::name, accepted -> "")).isEqualTo(rule);
    }

    @Test
    void m4ConflictsAreRefused() {
        assertThat(tell(book("a", 60, 120)).isRight()).isTrue();
        assertThat(tell(book("b", 90, 150)).isRight()).isTrue();

        assertThat(tell(book("c", 100, 110)).getLeft()).isEqualTo(AppointmentRule.FULL);
        assertThat(tell(book("c", 60, 91)).getLeft()).isEqualTo(AppointmentRule.FULL);
        assertThat(tell(book("c", 60, 90)).isRight()).as("it ends as b begins").isTrue();
        assertThat(tell(book("d", 120, 150)).isRight())
                .as("it begins as a ends")
                .isTrue();
        assertThat(tell(book("a", 300, 330)).getLeft()).isEqualTo(AppointmentRule.BOOKED_TWICE);
    }

    @Test
    void m4MovesAndItsOwnTimeIsFreeForIt() {
        tell(book("a", 60, 120));
        tell(book("b", 60, 120));

        assertThat(tell(move("a", 90, 150)).isRight()).isTrue();
        assertThat(tell(book("c", 60, 90)).isRight()).isTrue();
        assertThat(tell(move("c", 60, 91)).getLeft()).isEqualTo(AppointmentRule.FULL);
        assertThat(tell(move("x", 60, 90)).getLeft()).isEqualTo(AppointmentRule.NOT_BOOKED);
        assertThat(tell(move("c", 200, 241)).getLeft()).isEqualTo(AppointmentRule.OUTSIDE_HOURS);
        assertThat(state.booked().get(WorkItemId.of("a"))).isEqualTo(time(90, 150));
    }

    @Test
    void m4CancellingFreesItsTime() {
        tell(book("a", 60, 120));
        tell(book("b", 60, 120));
        assertThat(tell(cancel("a", " ")).getLeft()).isEqualTo(AppointmentRule.REASON_MISSING);
        assertThat(tell(cancel("x", "customer")).getLeft()).isEqualTo(AppointmentRule.NOT_BOOKED);
        assertThat(tell(cancel("a", "customer")).isRight()).isTrue();

        assertThat(tell(book("c", 60, 120)).isRight()).isTrue();
        assertThat(events.stream().map(each -> each.event().type()))
                .containsExactly("AppointmentBooked", "AppointmentBooked", "AppointmentCancelled", "AppointmentBooked");
    }

    @Test
    void eventsOfOtherResourcesAreNotItsOwn() {
        AppointmentMachine other = new AppointmentMachine("desk-2", new Capacity(HOURS, 2));

        assertThat(other.replay(
                        other.initial(),
                        machine.decide(state, book("a", 60, 120), EIGHT).get()))
                .isEqualTo(AppointmentBook.empty());
    }

    @Test
    void whatIsOverLeavesTheBook() {
        tell(book("a", 60, 120));
        state = machine.replay(
                state,
                machine.decide(state, book("b", 300, 330), EIGHT.plus(Duration.ofHours(2)))
                        .get());

        assertThat(state.booked()).containsOnlyKeys(WorkItemId.of("b"));
    }

    @Test
    void tellsWhereThereIsRoom() {
        tell(book("a", 60, 120));
        tell(book("b", 90, 150));

        assertThat(machine.free(
                        state, EIGHT, EIGHT.plus(Duration.ofHours(4)), Duration.ofMinutes(30), Duration.ofMinutes(30)))
                .containsExactly(at(60), at(120), at(150), at(180), at(210));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine.free(state, EIGHT, EIGHT, Duration.ZERO, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine.free(state, EIGHT, EIGHT, Duration.ofMinutes(1), Duration.ZERO));
    }

    @Test
    void limitsAreSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Capacity(HOURS, 0))
                .withMessageContaining("was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new AppointmentMachine(" ", new Capacity(HOURS, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> time(60, 60))
                .withMessageContaining("must be after its beginning");
        BrokenRule<AppointmentRule> refusal =
                machine.decide(state, cancel("x", "r"), EIGHT).getLeft();
        assertThat(refusal.message()).isEqualTo("x: Only what is booked is moved or cancelled.");
        assertThat(refusal.toText(Locale.JAPANESE)).isEqualTo("x: 予約がありません。");
    }

    /** Whatever is asked for, no instant has more than two: counted minute by minute. */
    @Property
    void neverMoreThanThereIsRoomFor(@ForAll Random random) {
        AppointmentBook book = machine.initial();
        for (int i = 0; i < 40; i++) {
            String id = "a" + random.nextInt(15);
            int from = 60 + random.nextInt(160);
            int to = from + 1 + random.nextInt(60);
            AppointmentCommand command = switch (random.nextInt(3)) {
                case 0 -> cancel(id, "customer");
                case 1 -> move(id, from, to);
                default -> book(id, from, to);
            };
            boolean fits = to <= 240;
            for (int minute = from; minute < to; minute++) {
                fits &= at(book, minute, command instanceof Move ? id : "") < 2;
            }
            boolean booked = book.booked().containsKey(WorkItemId.of(id));
            boolean expected = command instanceof Cancel ? booked : fits && booked == (command instanceof Move);
            Either<BrokenRule<AppointmentRule>, List<Dated>> answer = machine.decide(book, command, EIGHT);

            assertThat(answer.isRight()).isEqualTo(expected);
            book = machine.replay(book, answer.getOrElse(List.of()));
        }
    }

    private static long at(AppointmentBook book, int minute, String besides) {
        return book.booked().entrySet().stream()
                .filter(each -> !each.getKey().value().equals(besides))
                .filter(each -> each.getValue().overlaps(time(minute, minute + 1)))
                .count();
    }

    private Either<AppointmentRule, List<Dated>> tell(AppointmentCommand command) {
        return machine.decide(state, command, EIGHT)
                .peek(decided -> {
                    events.addAll(decided);
                    state = machine.replay(state, decided);
                })
                .mapLeft(BrokenRule::rule);
    }

    private static Book book(String id, int from, int to) {
        return new Book(WorkItemId.of(id), time(from, to), Optional.of(CustomerId.of("customer-1")), BY);
    }

    private static Move move(String id, int from, int to) {
        return new Move(WorkItemId.of(id), time(from, to), Optional.empty(), BY);
    }

    private static Cancel cancel(String id, String reason) {
        return new Cancel(WorkItemId.of(id), reason, BY);
    }

    private static BookedTime time(int from, int to) {
        return new BookedTime(at(from), at(to));
    }

    private static Instant at(int minutes) {
        return EIGHT.plus(Duration.ofMinutes(minutes));
    }
}
