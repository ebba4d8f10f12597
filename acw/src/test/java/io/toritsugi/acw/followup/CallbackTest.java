package io.toritsugi.acw.followup;

import static io.toritsugi.acw.followup.Desk.CALLING;
import static io.toritsugi.acw.followup.Desk.HOST;
import static io.toritsugi.acw.followup.Desk.KIM;
import static io.toritsugi.acw.followup.Desk.LEE;
import static io.toritsugi.acw.followup.Desk.OFFICE;
import static io.toritsugi.acw.followup.Desk.callback;
import static io.toritsugi.acw.followup.Desk.june;
import static io.toritsugi.acw.followup.Desk.workOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.followup.FollowUpCommand.Assign;
import io.toritsugi.acw.followup.FollowUpCommand.Claim;
import io.toritsugi.acw.followup.FollowUpCommand.Complete;
import io.toritsugi.acw.followup.FollowUpCommand.Dial;
import io.toritsugi.acw.followup.FollowUpCommand.ReportAttempt;
import io.toritsugi.acw.followup.FollowUpCommand.Tick;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.followup.TimeRule;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Callbacks: by the hours of the centre (9 to 18) and those in which customers are called (10 to 20) at once, so from 10 to 18. */
class CallbackTest {
    private static final FollowUpTerms TERMS = terms().build();

    private final Desk desk = new Desk();

    @Test
    void isDueInTheTimeThatAllCalendarsShare() {
        desk.made("1 16:30", callback(TERMS));

        assertThat(desk.state.deadlines().finishBy()).contains(june("2 10:30"));
    }

    @ParameterizedTest(name = "dialled on {0}: {1}")
    @CsvSource({"1 09:59, false", "1 10:00, true", "1 17:59, true", "1 18:00, false", "6 12:00, false"})
    void isDialledWithinThoseHoursAlone(String at, boolean allowed) {
        desk.made("1 08:00", callback(TERMS));

        assertThat(desk.tell(at, dial(KIM)).isRight()).isEqualTo(allowed);
    }

    @Test
    void m102WhoMustNotBeCalledIsNotCalled() {
        FollowUpMachine machine = new FollowUpMachine(
                id -> Optional.empty(),
                attempt -> attempt.customer().equals(Optional.of(CustomerId.of("customer-1")))
                                && attempt.channel().equals(Channel.VOICE)
                                && attempt.at().equals(june("1 10:01"))
                        ? Optional.of(AttemptResult.BLOCKED_BY_CONSENT)
                        : Optional.empty());
        desk.made("1 10:00", callback(FollowUpTerms.none()));

        BrokenRule<FollowUpRule> refusal =
                machine.decide(desk.state, dial(KIM), june("1 10:01")).getLeft();
        assertThat(refusal.rule()).isEqualTo(FollowUpRule.BLOCKED);
        assertThat(refusal.subject()).isEqualTo("BLOCKED_BY_CONSENT");
        assertThat(machine.decide(desk.state, dial(KIM), june("1 10:02")).isRight())
                .isTrue();
    }

    @Test
    void isDialledByOneAgentAtMostOnce() {
        desk.made("1 10:00", callback(TERMS));
        desk.tell("1 10:00", new Claim(KIM));

        assertThat(desk.tell("1 10:01", dial(LEE)).getLeft()).isEqualTo(FollowUpRule.CLAIMED_BY_OTHER);
        assertThat(desk.tell("1 10:01", dial(KIM)).isRight()).isTrue();
        assertThat(desk.tell("1 10:01", dial(KIM)).getLeft()).isEqualTo(FollowUpRule.DIALLING);
        assertThat(desk.types())
                .containsExactly("FollowUpCreated", "FollowUpClaimed", "FollowUpStarted", "CallbackDialled");
        // Whoever is given it while the call goes on must not call too.
        desk.tell("1 10:02", new Assign(Desk.TEAM, Optional.empty(), HOST));
        assertThat(desk.tell("1 10:02", dial(LEE)).getLeft()).isEqualTo(FollowUpRule.DIALLING);
    }

    @Test
    void whoWasReachedIsNotCalledAgain() {
        desk.made("1 10:00", callback(TERMS));
        desk.tell("1 10:05", dial(KIM));
        desk.tell("1 10:06", report(AttemptResult.REACHED));

        assertThat(desk.state.stage()).contains(FollowUpStage.IN_PROGRESS);
        assertThat(desk.state.claimedBy()).contains(KIM);
        assertThat(desk.state.retryAt()).isEmpty();
        desk.tell("1 10:20", new Complete(Optional.of("explained"), HOST));
        assertThat(desk.state.stage()).contains(FollowUpStage.DONE);
    }

    @ParameterizedTest
    @EnumSource(names = "REACHED", mode = EnumSource.Mode.EXCLUDE)
    void retriesAreCountedFromTheAttempt(AttemptResult result) {
        desk.made("1 10:00", callback(TERMS));
        desk.tell("1 17:20", dial(KIM));
        desk.tell("1 17:30", report(result));

        assertThat(desk.state.retryAt()).contains(june("2 10:30"));
        assertThat(desk.state.stage()).contains(FollowUpStage.OPEN);
        assertThat(desk.tell("2 10:29", dial(LEE)).getLeft()).isEqualTo(FollowUpRule.TOO_EARLY);
        assertThat(desk.tell("2 10:30", dial(LEE)).isRight()).isTrue();
        desk.tell("2 10:31", report(result));

        assertThat(desk.state.attempts()).isEqualTo(2);
        assertThat(desk.state.stage()).contains(FollowUpStage.FAILED);
        assertThat(desk.state.outcome()).contains("not-reached");
    }

    @ParameterizedTest(name = "first called on {0}: in time {1}")
    @CsvSource({"1 11:59, true", "1 12:00, false"})
    void whetherItWasKeptInTimeIsKnownFromTheFirstCall(String at, boolean inTime) {
        desk.made("1 10:00", callback(TERMS));
        desk.tell(at, dial(KIM));

        assertThat(desk.state.inTime()).contains(inTime);
        desk.tell("2 12:00", report(AttemptResult.REACHED));
        assertThat(desk.state.inTime()).contains(inTime);
    }

    @Test
    void aCallThatGoesOnIsNotCutShortByTheExpiry() {
        desk.made(
                "1 10:00",
                callback(terms().expiry(TimeRule.always(Duration.ofMinutes(10))).build()));
        desk.tell("1 12:05", dial(KIM));
        assertThat(desk.state.nextDeadline()).isEmpty();

        assertThat(desk.tell("1 12:30", report(AttemptResult.NO_ANSWER)).isRight())
                .isTrue();
        desk.tell("1 12:31", new Tick());
        assertThat(desk.types())
                .endsWith("CallbackDialled", "CallbackAttempted", "FollowUpAssigned", "FollowUpExpired");
        assertThat(desk.state.endedAt()).contains(june("1 12:30"));
    }

    @Test
    void whatCameOfACallIsSaidOnce() {
        desk.made("1 10:00", callback(TERMS));
        assertThat(desk.tell("1 10:00", report(AttemptResult.REACHED)).getLeft())
                .isEqualTo(FollowUpRule.NOT_DIALLING);
        desk.tell("1 10:05", dial(KIM));
        desk.tell("1 10:06", report(AttemptResult.REACHED));

        assertThat(desk.tell("1 10:07", report(AttemptResult.BUSY)).getLeft()).isEqualTo(FollowUpRule.NOT_DIALLING);
    }

    @Test
    void onlyForACallbackACustomerIsCalled() {
        desk.made("1 10:00", workOrder(TERMS));

        assertThat(desk.tell("1 10:05", dial(KIM)).getLeft()).isEqualTo(FollowUpRule.NOT_A_CALLBACK);
    }

    private static FollowUpTerms.Builder terms() {
        return FollowUpTerms.builder()
                .addCalendars(OFFICE, CALLING)
                .finish(TimeRule.business(Duration.ofHours(2)))
                .mostAttempts(2)
                .retry(TimeRule.business(Duration.ofHours(1)));
    }

    private static Dial dial(AgentId agent) {
        return new Dial(agent, Optional.empty());
    }

    private static ReportAttempt report(AttemptResult result) {
        return new ReportAttempt(result, HOST);
    }
}
