package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of a wrap-up whose clock stands still: thirty seconds from the tenth second, unless a test says otherwise. */
class WrapUpPauseTest {
    private static AgentScript wrappingUp(WrapUpTerms terms) {
        return wrappingUp(AgentSettings.standard(), terms);
    }

    private static AgentScript wrappingUp(AgentSettings settings, WrapUpTerms terms) {
        AgentScript script = AgentScript.ready(settings);
        script.does(0, happens(connected("l", Channel.VOICE)));
        script.does(10, ends("l", terms));
        return script;
    }

    private static Engagement only(AgentScript script) {
        return script.agent().engagements().get(0);
    }

    @Test
    @DisplayName(
            "M73: while the timer is paused a wrap-up does not end, and then it has exactly the time that was left")
    void aPausedClockRunsOnWithWhatWasLeft() {
        AgentScript script = wrappingUp(wrapUp(30));

        assertThat(script.does(30, pause("l", 120)))
                .containsExactly(Dated.of(
                        at(30),
                        WrapUpPaused.builder()
                                .routable(CALL)
                                .leg(LegId.of("l"))
                                .agent(ANN)
                                .until(at(150))
                                .reason("more time was asked for")
                                .build()));
        assertThat(script.next()).contains(at(150));
        assertThat(only(script).wrapUpPausedAt()).contains(at(30));
        assertThat(only(script).wrapUpPausedUntil()).contains(at(150));
        assertThat(only(script).wrapUpDeadline()).contains(at(160));
        assertThat(script.gives(149, tick())).isEmpty();
        assertThat(script.gives(149, resume("l"))).containsExactly("WrapUpResumed");

        assertThat(only(script).wrapUpPausedAt()).isEmpty();
        assertThat(only(script).wrapUpPausedUntil()).isEmpty();
        assertThat(only(script).wrapUpDeadline()).contains(at(159));
        assertThat(script.gives(158, tick())).isEmpty();
        assertThat(script.does(159, tick())).extracting(Dated::occurredAt).containsExactly(at(159));
        assertThat(script.agent().engagements()).isEmpty();
    }

    @Test
    @DisplayName("M73: a timer that nobody lets run on runs on by itself, at exactly the instant that was said")
    void aClockThatNobodyResumesRunsOnByItself() {
        AgentScript script = wrappingUp(wrapUp(30));
        script.does(30, pause("l", 120));

        List<Dated> late = script.does(500, tick());

        assertThat(typesOf(late)).containsExactly("WrapUpResumed", "WrapUpEnded");
        assertThat(late).extracting(Dated::occurredAt).containsExactly(at(150), at(160));
        assertThat(late.get(1).event()).hasFieldOrPropertyWithValue("cause", WrapUpExit.TIMED_OUT);
    }

    @Test
    @DisplayName("M73: more time that is granted while the timer is paused adds to what is left")
    void moreTimeAddsToWhatIsLeft() {
        AgentScript script = wrappingUp(wrapUp(30));
        script.does(30, pause("l", 120));
        script.does(70, extend("l", 60));
        assertThat(script.next()).contains(at(150));

        script.does(70, resume("l"));

        assertThat(script.next()).contains(at(70 + 10 + 60));
    }

    @Test
    void aClockIsPausedAgainAndAgain() {
        AgentScript script = wrappingUp(wrapUp(30));
        script.does(20, pause("l", 5));
        script.does(30, pause("l", 100)); // ran on by itself at 25
        script.does(90, resume("l"));

        assertThat(script.next()).contains(at(10 + 30 + 5 + 60));
    }

    @Test
    @DisplayName("M73: a pause never makes an agent takeable")
    void aPauseBringsNothing() {
        AgentScript script = wrappingUp(wrapUp(30));
        script.does(20, pause("l", 100));

        assertThat(script.refuses(60, offered("o"))).isEqualTo(AgentRule.EXCLUSIVE_WRAP_UP);
        assertThat(script.refuses(60, connected("m"))).isEqualTo(AgentRule.EXCLUSIVE_WRAP_UP);
        assertThat(script.gives(61, goNotReady(LUNCH))).containsExactly("StatusRequested");
        assertThat(script.agent().status()).isEqualTo(AgentStatus.READY);
        assertThat(script.agent().activity().kind()).isEqualTo(Activity.Kind.WRAP_UP);
        assertThat(script.agent().activity().since()).contains(at(10));
    }

    @Test
    void whateverEndsAWrapUpEndsAPausedOne() {
        assertThat(paused(AgentSettings.standard()).gives(30, endWrapUp("l", WrapUpExit.SUBMITTED)))
                .containsExactly("WrapUpEnded");
        assertThat(paused(AgentSettings.standard()).gives(30, endWrapUp("l", WrapUpExit.FORCED)))
                .containsExactly("WrapUpEnded");
        assertThat(paused(AgentSettings.standard()).gives(30, reconcile()))
                .containsExactly("WrapUpEnded", "AgentReconciled");
        AgentSettings ending = AgentSettings.builder()
                .addWrapUpEndsOn(WrapUpExit.STATUS_CHANGED, WrapUpExit.LOGGED_OUT)
                .build();
        assertThat(paused(ending).gives(30, logOut())).containsExactly("WrapUpEnded", "AgentLoggedOut");
        assertThat(paused(ending).gives(30, force(AgentStatus.NOT_READY)))
                .containsExactly("StatusForced", "WrapUpEnded", "AgentNotReady");
        AgentScript ended = paused(AgentSettings.standard());
        ended.does(30, endWrapUp("l", WrapUpExit.SUBMITTED));
        assertThat(ended.next()).isEmpty();
        assertThat(ended.refuses(31, resume("l"))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
    }

    private static AgentScript paused(AgentSettings settings) {
        AgentScript script = wrappingUp(settings, wrapUp(30));
        script.does(20, pause("l", 100));
        return script;
    }

    @Test
    void onlyARunningClockIsPausedAndOnlyAPausedOneRunsOn() {
        AgentScript connected = AgentScript.ready();
        connected.does(0, happens(connected("l")));
        assertThat(connected.refuses(1, pause("x", 9))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
        assertThat(connected.refuses(1, resume("x"))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
        assertThat(connected.refuses(1, pause("l", 9))).isEqualTo(AgentRule.ENGAGEMENT_STATE);
        assertThat(connected.refuses(1, resume("l"))).isEqualTo(AgentRule.ENGAGEMENT_STATE);

        AgentScript endless = wrappingUp(WrapUpTerms.builder().build());
        assertThat(endless.refuses(11, pause("l", 9))).isEqualTo(AgentRule.WRAP_UP_UNLIMITED);
        assertThat(endless.refuses(11, resume("l"))).isEqualTo(AgentRule.WRAP_UP_NOT_PAUSED);

        AgentScript limited = wrappingUp(wrapUp(30));
        assertThat(limited.refuses(11, resume("l"))).isEqualTo(AgentRule.WRAP_UP_NOT_PAUSED);
        limited.does(11, pause("l", 9));
        assertThat(limited.refuses(12, pause("l", 9))).isEqualTo(AgentRule.WRAP_UP_PAUSED);
        assertThat(limited.refuses(20, resume("l"))).isEqualTo(AgentRule.WRAP_UP_NOT_PAUSED);
        assertThat(limited.refuses(49, pause("l", 9))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
    }

    @Test
    void aHostMaySayThatItHappened() {
        AgentScript script = wrappingUp(wrapUp(30));

        assertThat(script.refuses(20, wrapUpPaused("l", Optional.empty(), 20))).isEqualTo(AgentRule.TIME_REVERSED);
        assertThat(script.gives(20, wrapUpPaused("l", Optional.empty(), 90))).containsExactly("WrapUpPaused");
        assertThat(script.refuses(21, wrapUpResumed("l", Optional.of(BOB)))).isEqualTo(AgentRule.OTHER_AGENT);
        assertThat(script.gives(50, wrapUpResumed("l", Optional.empty()))).containsExactly("WrapUpResumed");
        assertThat(script.next()).contains(at(70));
    }

    @Test
    void atOneInstantAClockRunsOnBeforeAnotherReachesItsLimit() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("l", Channel.CHAT)));
        script.does(1, ends("l", shared(60, 0)));
        script.does(1, happens(connected("m", Channel.CHAT)));
        script.does(2, ends("m", shared(40, 0)));
        script.does(12, pause("l", 30));

        assertThat(script.does(42, tick()))
                .extracting(dated -> dated.event().type() + "@" + dated.occurredAt())
                .containsExactly("WrapUpResumed@" + at(42), "WrapUpEnded@" + at(42));
        assertThat(only(script).leg()).contains(LegId.of("l"));
        assertThat(script.next()).contains(at(61 + 30));
    }

    @Test
    void whatIsObservedIsUnderstoodAsFarAsItCanBe() {
        AgentScript script = wrappingUp(wrapUp(30));
        script.sees(20, wrapUpResumed("l", Optional.empty()));
        assertThat(script.next()).contains(at(40));
        script.sees(25, wrapUpPaused("l", Optional.empty(), 60)).sees(30, wrapUpPaused("l", Optional.of(ANN), 90));

        assertThat(only(script).wrapUpPausedAt()).contains(at(25));
        assertThat(script.next()).contains(at(90));
        assertThat(script.agent().oddities())
                .isEqualTo(Map.of(AgentRule.WRAP_UP_NOT_PAUSED, 1, AgentRule.WRAP_UP_PAUSED, 1));
        script.sees(24, wrapUpResumed("l", Optional.of(ANN)));
        assertThat(script.next()).contains(at(40));
    }

    @Test
    void aPauseThatIsSeenTooLateEndsTheWrapUpWhenItIsOver() {
        AgentScript script = wrappingUp(wrapUp(30));
        script.sees(100, wrapUpPaused("l", Optional.of(ANN), 110));

        assertThat(script.does(105, tick())).isEmpty();
        List<Dated> due = script.does(200, tick());

        assertThat(typesOf(due)).containsExactly("WrapUpResumed", "WrapUpEnded");
        assertThat(due).extracting(Dated::occurredAt).containsExactly(at(110), at(110));
    }

    @Test
    void aPauseOfSomethingElseChangesNothing() {
        AgentScript connected = AgentScript.ready();
        connected.does(0, happens(connected("l")));
        connected.sees(1, wrapUpPaused("l", Optional.of(ANN), 90)).sees(1, wrapUpPaused("x", Optional.of(ANN), 90));
        assertThat(connected.next()).isEmpty();
        assertThat(connected.agent().oddities())
                .isEqualTo(Map.of(AgentRule.ENGAGEMENT_STATE, 1, AgentRule.ENGAGEMENT_UNKNOWN, 1));

        AgentScript endless = wrappingUp(WrapUpTerms.builder().build());
        endless.sees(20, wrapUpPaused("l", Optional.of(ANN), 90));
        assertThat(endless.next()).isEmpty();
        assertThat(endless.agent().oddities()).isEqualTo(Map.of(AgentRule.WRAP_UP_UNLIMITED, 1));

        AgentScript others = wrappingUp(wrapUp(30));
        others.sees(20, wrapUpPaused("l", Optional.of(BOB), 90)).sees(20, wrapUpResumed("l", Optional.of(BOB)));
        assertThat(others.next()).contains(at(40));
        assertThat(others.agent().oddities()).isEqualTo(Map.of(AgentRule.OTHER_AGENT, 2));
        assertThat(AgentMachine.agentOf(wrapUpPaused("l", Optional.of(BOB), 9))).contains(BOB);
        assertThat(AgentMachine.mayChange(ANN, wrapUpResumed("l", Optional.empty())))
                .isTrue();
        assertThat(AgentMachine.mayChange(ANN, wrapUpResumed("l", Optional.of(BOB))))
                .isFalse();
    }

    @Test
    void aTimeBeyondAllTimesIsTheEndOfTime() {
        AgentScript script = wrappingUp(wrapUp(30));
        script.sees(20, wrapUpPaused("l", Optional.of(ANN), 90))
                .sees(
                        21,
                        WrapUpExtended.builder()
                                .routable(CALL)
                                .leg(LegId.of("l"))
                                .by(Duration.ofSeconds(Long.MAX_VALUE))
                                .build())
                .sees(22, wrapUpResumed("l", Optional.of(ANN)));

        assertThat(script.next()).contains(Instant.MAX);
    }

    @Test
    void aPauseHasALength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pause("l", 0))
                .withMessage("PauseWrapUp.longest must be more than zero, was PT0S");
    }
}
