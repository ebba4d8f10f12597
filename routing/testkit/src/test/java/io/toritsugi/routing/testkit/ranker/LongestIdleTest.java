package io.toritsugi.routing.testkit.ranker;

import static io.toritsugi.routing.testkit.ranker.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.routing.ranker.IdleReference;
import io.toritsugi.routing.ranker.LongestIdle;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.testkit.SampleAgent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LongestIdleTest {
    private final LongestIdle standard = new LongestIdle();

    @Test
    void LongestIdle_T1_wrapUpIsIdleTimeOnlyWhereTheReferenceSaysSo() {
        SampleAgent a = SampleAgent.builder("a")
                .at(AgentMoment.CONTACT_ENDED, at("10:00"))
                .at(AgentMoment.WRAP_UP_ENDED, at("10:05"))
                .build();
        SampleAgent b = SampleAgent.builder("b")
                .at(AgentMoment.BECAME_READY, at("10:04"))
                .build();

        assertThat(Trial.of(standard).rank(at("10:06"), a, b)).containsExactly("b", "a");
        assertThat(Trial.of(new LongestIdle(IdleReference.CONTACT_ENDED)).rank(at("10:06"), a, b))
                .containsExactly("a", "b");
        assertThat(Trial.of(new LongestIdle(IdleReference.WRAPUP_ENDED)).rank(at("10:06"), a, b))
                .containsExactly("b", "a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "READY_ENTERED, b",
        "CONTACT_ENDED, b",
        "WRAPUP_ENDED, b",
        "LAST_OFFERED, b",
        "LAST_HANDLED_ANY, a" // presence is ignored: everything goes to who comes back
    })
    void LongestIdle_T2_whoComesBackFromABreakIsLast(IdleReference reference, String first) {
        SampleAgent a = SampleAgent.builder("a")
                .at(AgentMoment.OFFERED, at("08:50"))
                .at(AgentMoment.CONTACT_ENDED, at("09:00"))
                .at(AgentMoment.BECAME_READY, at("10:00"))
                .build();
        SampleAgent b = SampleAgent.builder("b")
                .at(AgentMoment.OFFERED, at("09:45"))
                .at(AgentMoment.CONTACT_ENDED, at("09:50"))
                .at(AgentMoment.BECAME_READY, at("08:00"))
                .build();

        assertThat(Trial.of(new LongestIdle(reference)).rank(at("10:01"), a, b)).startsWith(first);
    }

    @ParameterizedTest
    @EnumSource(IdleReference.class)
    void LongestIdle_T3_whoMissedAnOfferGoesBehind(IdleReference reference) {
        SampleAgent a = SampleAgent.builder("a")
                .at(AgentMoment.LOGGED_IN, at("09:00"))
                .at(AgentMoment.OFFER_MISSED, at("10:00"))
                .build();
        SampleAgent b =
                SampleAgent.builder("b").at(AgentMoment.LOGGED_IN, at("09:30")).build();

        assertThat(Trial.of(new LongestIdle(reference)).rank(at("10:01"), a, b)).containsExactly("b", "a");
        assertThat(Trial.of(standard.configured(
                                Trial.settings(standard, "reference", reference.name(), "missedOfferResets", "false")))
                        .rank(at("10:01"), a, b))
                .containsExactly("a", "b");
    }

    @Test
    void LongestIdle_T4_whoHasRoomForMoreIsIdleSinceHeWasLastGivenSomething() {
        SampleAgent a = SampleAgent.builder("a")
                .at(AgentMoment.BECAME_READY, at("09:00"))
                .at(AgentMoment.CONNECTED, at("09:30"))
                .build();
        SampleAgent b = SampleAgent.builder("b")
                .at(AgentMoment.BECAME_READY, at("09:45"))
                .build();

        assertThat(Trial.of(standard).rank(at("10:00"), a, b)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(IdleReference.class)
    void LongestIdle_T5_whoWasNeverUsedIsIdleSinceHeLoggedIn(IdleReference reference) {
        SampleAgent never = SampleAgent.builder("never")
                .at(AgentMoment.LOGGED_IN, at("09:30"))
                .build();
        SampleAgent before = SampleAgent.builder("before")
                .at(AgentMoment.OFFERED, at("09:00"))
                .at(AgentMoment.CONTACT_ENDED, at("09:10"))
                .build();
        SampleAgent after = SampleAgent.builder("after")
                .at(AgentMoment.OFFERED, at("09:40"))
                .at(AgentMoment.CONTACT_ENDED, at("09:50"))
                .build();
        SampleAgent unknown = SampleAgent.builder("0").build();

        assertThat(Trial.of(new LongestIdle(reference)).rank(at("10:00"), unknown, after, never, before))
                .containsExactly("before", "never", "after", "0");
    }

    @Test
    void LongestIdle_T6_aClockThatJumpsChangesNothing() {
        SampleAgent a = SampleAgent.builder("a")
                .at(AgentMoment.BECAME_READY, at("09:00"))
                .build();
        SampleAgent b = SampleAgent.builder("b")
                .at(AgentMoment.BECAME_READY, at("08:00"))
                .build();

        assertThat(Trial.of(standard).rank(at("10:00"), a, b))
                .isEqualTo(Trial.of(standard).rank(Instant.EPOCH, a, b))
                .isEqualTo(Trial.of(standard).rank(Instant.MAX, a, b));
    }

    @Test
    void breaksTiesByAgentId() {
        SampleAgent a =
                SampleAgent.builder("a").at(AgentMoment.CONNECTED, at("09:00")).build();
        SampleAgent b =
                SampleAgent.builder("b").at(AgentMoment.CONNECTED, at("09:00")).build();

        assertThat(Trial.of(standard).compare(a, b)).isZero();
        assertThat(Trial.of(standard).rank(at("10:00"), b, a)).containsExactly("a", "b");
    }

    @ParameterizedTest(name = "{0}, outboundResets={1}, notReadyResets={2}")
    @CsvSource({
        "CONTACT_ENDED, false, true, a",
        "CONTACT_ENDED, true, true, b",
        "READY_ENTERED, false, false, a",
        "READY_ENTERED, true, false, b",
        "LAST_OFFERED, true, true, b",
        "LAST_HANDLED_ANY, false, true, b" // of either direction, always
    })
    void contactsThatTheCentreBeganCountWhereTheSettingSaysSo(
            IdleReference reference, boolean outbound, boolean notReady, String first) {
        SampleAgent a = SampleAgent.builder("a")
                .at(AgentMoment.OFFERED, at("09:00"))
                .at(AgentMoment.CONTACT_ENDED, at("09:00"))
                .at(AgentMoment.OUTBOUND_ENDED, at("10:00"))
                .build();
        SampleAgent b = SampleAgent.builder("b")
                .at(AgentMoment.OFFERED, at("09:30"))
                .at(AgentMoment.CONTACT_ENDED, at("09:30"))
                .build();
        LongestIdle set = standard.configured(Trial.settings(
                standard,
                "reference",
                reference.name(),
                "outboundResets",
                String.valueOf(outbound),
                "notReadyResets",
                String.valueOf(notReady)));

        assertThat(Trial.of(set).rank(at("10:30"), a, b)).startsWith(first);
    }

    @Test
    void breaksDoNotCountWhereTheSettingSaysSo() {
        SampleAgent a = SampleAgent.builder("a")
                .at(AgentMoment.CONTACT_ENDED, at("09:00"))
                .at(AgentMoment.BECAME_READY, at("10:00"))
                .build();
        SampleAgent b = SampleAgent.builder("b")
                .at(AgentMoment.CONTACT_ENDED, at("09:30"))
                .build();

        assertThat(Trial.of(standard.configured(Trial.settings(standard, "notReadyResets", "false")))
                        .rank(at("10:30"), a, b))
                .startsWith("a");
        assertThat(Trial.of(standard).rank(at("10:30"), a, b)).startsWith("b");
    }

    @Test
    void momentsCanBeNamedOneByOne() {
        LongestIdle named = standard.configured(Trial.settings(standard, "moments", "OFFERED,  CONTACT_ENDED"));
        SampleAgent a = SampleAgent.builder("a")
                .at(AgentMoment.OFFERED, at("09:00"))
                .at(AgentMoment.WRAP_UP_ENDED, at("10:00"))
                .build();
        SampleAgent b = SampleAgent.builder("b")
                .at(AgentMoment.OFFERED, at("08:00"))
                .at(AgentMoment.CONTACT_ENDED, at("09:30"))
                .build();

        assertThat(Trial.of(named).rank(at("10:30"), a, b)).containsExactly("a", "b");
    }

    @Test
    void namedMomentsStandAlone() {
        assertThatThrownBy(() -> standard.configured(
                        Trial.settings(standard, "moments", "OFFERED", "reference", "LAST_OFFERED")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"moments\"")
                .hasMessageContaining("alone");
        assertThatThrownBy(() -> standard.configured(Trial.settings(standard, "moments", "OFFERED,LUNCH")))
                .hasMessageContaining("was \"OFFERED,LUNCH\"")
                .hasMessageContaining("CONTACT_ENDED");
    }
}
