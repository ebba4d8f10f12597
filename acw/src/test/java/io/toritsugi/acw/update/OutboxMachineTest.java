package io.toritsugi.acw.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.acw.update.OutboxCommand.Compensate;
import io.toritsugi.acw.update.OutboxCommand.Report;
import io.toritsugi.acw.update.OutboxCommand.Request;
import io.toritsugi.acw.update.OutboxCommand.Retry;
import io.toritsugi.acw.update.OutboxCommand.Withdraw;
import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The outbox of one target: three attempts, ten, twenty and then at most thirty seconds apart; after four failures in a row a pause of a
 * minute.
 */
class OutboxMachineTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Actor BY = Actor.SYSTEM;
    private static final DeliveryPolicy POLICY =
            new DeliveryPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(30), 4, Duration.ofMinutes(1));

    private final OutboxMachine machine = new OutboxMachine("billing", POLICY);
    private final List<Dated> events = new ArrayList<>();
    private Outbox state = machine.initial();

    @Test
    void m3WhatIsRequestedTwiceIsThereOnce() {
        request("a1", "a2", "a1");
        request("a1");

        assertThat(types()).containsExactly("UpdateRequested", "UpdateRequested");
        assertThat(state.count(UpdateState.PENDING)).isEqualTo(2);
    }

    /** The letter is the key: what waits behind another of its key is not sent before that has arrived. */
    @Test
    void thoseOfOneKeyKeepTheirOrder() {
        request("a1", "b1", "a2", "a3");
        assertThat(ready(0)).containsExactly("a1", "b1");

        arrived(0, "a1");
        assertThat(ready(0)).containsExactly("b1", "a2");
        failed(0, "a2");
        assertThat(ready(0)).containsExactly("b1");
        assertThat(ready(10)).containsExactly("b1", "a2");
        arrived(10, "a2");
        arrived(10, "b1");
        assertThat(ready(10)).containsExactly("a3");
        arrived(10, "a3");
        assertThat(ready(10)).isEmpty();
        assertThat(state.nextAttempt()).isEmpty();
        assertThat(state.count(UpdateState.DELIVERED)).isEqualTo(4);
    }

    @Test
    void aFailureWaitsTwiceAsLongEachTimeUpToALimit() {
        OutboxMachine patient = new OutboxMachine(
                "billing",
                new DeliveryPolicy(9, Duration.ofSeconds(10), Duration.ofSeconds(35), 99, Duration.ofMinutes(1)));
        Outbox box = patient.replay(
                patient.initial(),
                patient.decide(patient.initial(), new Request(List.of(order("a1")), BY), NOON)
                        .get());
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            box = patient.replay(
                    box,
                    patient.decide(box, new Report(UpdateId.of("a1"), Delivery.failed("timeout")), NOON)
                            .get());
            waits.add(Duration.between(NOON, box.nextAttempt().orElseThrow()).toSeconds());
        }

        assertThat(waits).containsExactly(10L, 20L, 35L, 35L);
    }

    @Test
    void m15TooManyFailuresMakeADeadLetterThatHoldsItsKeyAlone() {
        request("a1", "a2", "b1");
        failed(0, "a1");
        failed(10, "a1");
        failed(30, "a1");

        assertThat(types()).endsWith("UpdateFailed", "UpdateDeadLettered");
        assertThat(state.state(UpdateId.of("a1"))).contains(UpdateState.DEAD);
        assertThat(state.deadLetters())
                .extracting(dead -> dead.update().value())
                .containsExactly("a1");
        assertThat(ready(99)).as("a2 waits behind it").containsExactly("b1");

        accept(99, new Retry(UpdateId.of("a1"), BY));
        assertThat(ready(99)).containsExactly("a1", "b1");
        failed(99, "a1");
        assertThat(state.state(UpdateId.of("a1")))
                .as("it has all its attempts again")
                .contains(UpdateState.PENDING);
    }

    @Test
    void whatTheTargetWillNeverTakeIsADeadLetterAtOnce() {
        request("a1", "a2");
        accept(0, report("a1", Delivery.refused("no such account")));

        assertThat(types()).endsWith("UpdateFailed", "UpdateDeadLettered");
        assertThat(state.failuresInRow()).as("the target works").isZero();
        accept(1, new Withdraw(UpdateId.of("a1"), "closed account", BY));
        assertThat(ready(1)).containsExactly("a2");
        assertThat(state.state(UpdateId.of("a1"))).contains(UpdateState.WITHDRAWN);
    }

    @Test
    void theCircuitOpensAfterFailuresInARowAndOneTriesFirst() {
        request("a1", "b1", "c1", "d1");
        for (String id : List.of("a1", "b1", "c1", "d1")) {
            failed(0, id);
        }
        assertThat(state.circuitOpenUntil()).contains(NOON.plusSeconds(60));
        assertThat(ready(59)).isEmpty();
        assertThat(state.nextAttempt()).contains(NOON.plusSeconds(60));
        assertThat(ready(60)).as("one alone").containsExactly("a1");

        failed(60, "a1");
        assertThat(ready(61)).isEmpty();
        assertThat(state.circuitOpenUntil()).contains(NOON.plusSeconds(120));
        arrived(120, "a1");
        assertThat(state.circuitOpenUntil()).isEmpty();
        assertThat(state.failuresInRow()).isZero();
        assertThat(ready(120)).containsExactly("b1", "c1", "d1");
    }

    @Test
    void whatWasNeverSentIsCompensatedByNotSendingIt() {
        request("a1", "a2");
        accept(0, new Compensate(UpdateId.of("a1"), Optional.empty(), BY));

        assertThat(types()).endsWith("UpdateWithdrawn", "UpdateCompensated");
        assertThat(ready(0)).containsExactly("a2");
        assertThat(refused(0, new Compensate(UpdateId.of("a1"), Optional.empty(), BY)))
                .isEqualTo(OutboxRule.COMPENSATED_TWICE);
    }

    @ParameterizedTest(name = "after it was {0}")
    @CsvSource({"arrived", "failed", "dead"})
    void whatMayHaveArrivedIsCompensatedByACounterUpdateBehindIt(String how) {
        request("a1");
        accept(
                0,
                report(
                        "a1",
                        switch (how) {
                            case "arrived" -> Delivery.arrived();
                            case "failed" -> Delivery.failed("timeout");
                            default -> Delivery.refused("no");
                        }));

        assertThat(refused(0, new Compensate(UpdateId.of("a1"), Optional.empty(), BY)))
                .isEqualTo(OutboxRule.COUNTER_UPDATE_MISSING);
        assertThat(refused(0, new Compensate(UpdateId.of("a1"), Optional.of(order("b9")), BY)))
                .isEqualTo(OutboxRule.COUNTER_UPDATE_MISSING);
        accept(0, new Compensate(UpdateId.of("a1"), Optional.of(order("a9")), BY));

        assertThat(ready(99)).containsExactly(how.equals("failed") ? "a1" : "a9");
        assertThat(refused(0, new Compensate(UpdateId.of("a1"), Optional.of(order("a8")), BY)))
                .isEqualTo(OutboxRule.COMPENSATED_TWICE);
        UpdateRequested counter = events.stream()
                .flatMap(dated -> dated.event() instanceof UpdateRequested made ? Stream.of(made) : Stream.empty())
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(counter.compensates()).contains(UpdateId.of("a1"));
    }

    @Test
    void commandsThatFitNothingAreRefused() {
        request("a1");

        assertThat(refused(0, report("x", Delivery.arrived()))).isEqualTo(OutboxRule.UNKNOWN);
        assertThat(refused(0, new Retry(UpdateId.of("a1"), BY))).isEqualTo(OutboxRule.NOT_DEAD);
        assertThat(refused(0, new Withdraw(UpdateId.of("a1"), "r", BY))).isEqualTo(OutboxRule.NOT_DEAD);
        assertThat(refused(0, new Withdraw(UpdateId.of("a1"), " ", BY))).isEqualTo(OutboxRule.REASON_MISSING);
        arrived(0, "a1");
        assertThat(refused(0, report("a1", Delivery.arrived()))).isEqualTo(OutboxRule.NOT_PENDING);
        BrokenRule<OutboxRule> refusal =
                machine.decide(state, report("x", Delivery.arrived()), NOON).getLeft();
        assertThat(refusal.message()).isEqualTo("x: The outbox has such an update.");
        assertThat(refusal.toText(Locale.JAPANESE)).isEqualTo("x: 該当する更新がありません。");
    }

    @Test
    void eventsOfOtherTargetsAreNotItsOwn() {
        OutboxMachine crm = new OutboxMachine("crm", POLICY);
        request("a1");

        assertThat(crm.replay(crm.initial(), events)).isEqualTo(Outbox.empty());
    }

    @Test
    void limitsAreSaid() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryPolicy(0, second, second, 1, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryPolicy(1, second, second, 0, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryPolicy(1, Duration.ZERO, second, 1, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryPolicy(1, second, second, 1, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryPolicy(1, second, Duration.ZERO, 1, second))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> new OutboxMachine(" ", POLICY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Delivery.Failed(" ", true));
        assertThat(DeliveryPolicy.standard().attempts()).isEqualTo(8);
    }

    private void request(String... ids) {
        accept(0, new Request(Stream.of(ids).map(OutboxMachineTest::order).toList(), BY));
    }

    private void arrived(int second, String id) {
        accept(second, report(id, Delivery.arrived()));
    }

    private void failed(int second, String id) {
        accept(second, report(id, Delivery.failed("timeout")));
    }

    private static Report report(String id, Delivery delivery) {
        return new Report(UpdateId.of(id), delivery);
    }

    private List<String> ready(int second) {
        return state.ready(NOON.plusSeconds(second)).stream()
                .map(update -> update.update().value())
                .toList();
    }

    private void accept(int second, OutboxCommand command) {
        Either<BrokenRule<OutboxRule>, List<Dated>> decided = machine.decide(state, command, NOON.plusSeconds(second));
        events.addAll(decided.get());
        state = machine.replay(state, decided.get());
    }

    private OutboxRule refused(int second, OutboxCommand command) {
        return machine.decide(state, command, NOON.plusSeconds(second))
                .getLeft()
                .rule();
    }

    private List<String> types() {
        return events.stream().map(dated -> dated.event().type()).toList();
    }

    /** {@return an update whose key is the first letter of its id} */
    static UpdateOrder order(String id) {
        return UpdateOrder.builder()
                .id(UpdateId.of(id))
                .kind(UpdateKind.TRANSACTION)
                .key(id.substring(0, 1))
                .basis("agent")
                .build();
    }
}
