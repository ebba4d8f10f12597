package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.MissedOfferPolicy;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.ranker.IdleReference;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Since when agents are idle, as a router that saw it all knows: as the reference of the field has it, 6.2. */
class IdleTimeTest {
    private static Centre counting(IdleReference reference, boolean missedOfferResets) {
        return Centre.of(RoutingConfiguration.builder()
                .version("v1")
                .addQueues(Queue.builder()
                        .id(SALES)
                        .ranker(StrategyRef.builder()
                                .id("longest-idle")
                                .putSettings("reference", reference.name())
                                .putSettings("missedOfferResets", String.valueOf(missedOfferResets))
                                .build())
                        .build())
                .floor(FloorSettings.builder()
                        .agents(AgentSettings.builder()
                                .missedOffers(
                                        MissedOfferPolicy.builder().limit(0).build())
                                .build())
                        .build())
                .build());
    }

    private static Centre counting(IdleReference reference) {
        return counting(reference, true);
    }

    @DisplayName("LongestIdle_T1: wrap-up is idle time only where the reference says so")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"READY_ENTERED, bob", "CONTACT_ENDED, ann", "WRAPUP_ENDED, bob"})
    void T1(IdleReference reference, String first) {
        WrapUpTerms fiveMinutes = WrapUpTerms.builder()
                .limit(Duration.ofMinutes(5))
                .exclusive(true)
                .build();
        Centre centre =
                counting(reference).serves("ann", SALES).calls("c1", SALES).answers("c1");
        centre.floor(new AgentCommand.PlanWrapUp(AgentId.of("ann"), LegId.of("c1-leg"), Optional.of(fiveMinutes)))
                .after(60)
                .ends("c1")
                .after(240)
                .serves("bob", SALES)
                .after(120)
                .calls("c2", SALES);

        assertThat(centre.offeredTo("c2")).isEqualTo(first);
    }

    @DisplayName("LongestIdle_T2: who comes back from a break is last, but where presence is ignored")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "READY_ENTERED, bob",
        "CONTACT_ENDED, bob",
        "WRAPUP_ENDED, bob",
        "LAST_OFFERED, bob",
        "LAST_HANDLED_ANY, ann"
    })
    void T2(IdleReference reference, String first) {
        Centre centre = counting(reference)
                .serves("ann", SALES)
                .after(10)
                .serves("bob", SALES)
                .pauses("ann")
                .after(3600)
                .ready("ann")
                .calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo(first);
    }

    @DisplayName("LongestIdle_T3: who missed an offer goes behind the others, unless said otherwise")
    @ParameterizedTest(name = "missedOfferResets = {0}")
    @CsvSource({"true, bob", "false, ann"})
    void T3(boolean resets, String first) {
        Centre centre = counting(IdleReference.READY_ENTERED, resets)
                .serves("ann", SALES)
                .after(10)
                .serves("bob", SALES)
                .calls("c1", SALES)
                .after(20);
        assertThat(centre.offeredTo("c1")).isEqualTo("bob");

        centre.hangsUp("c1").calls("c2", SALES);
        assertThat(centre.offeredTo("c2")).isEqualTo(first);
    }

    @Test
    @DisplayName("LongestIdle_T4: who has room for more is idle since he was last given something")
    void T4() {
        Centre centre = counting(IdleReference.READY_ENTERED).serves("ann", SALES);
        centre.comes("c1", Channel.CHAT, SALES).after(15).serves("bob", SALES).after(4);
        centre.answers("c1").after(10).serves("cyd", SALES).after(10);

        assertThat(centre.comes("c2", Channel.CHAT, SALES).offeredTo("c2")).isEqualTo("bob");
        centre.answers("c2");
        assertThat(centre.comes("c3", Channel.CHAT, SALES).offeredTo("c3"))
                .as("since 19, and cyd since 29")
                .isEqualTo("ann");
    }

    @DisplayName("LongestIdle_T5: who was never used is idle since he logged in")
    @ParameterizedTest(name = "{0}")
    @EnumSource(IdleReference.class)
    void T5(IdleReference reference) {
        Centre centre =
                counting(reference).serves("bob", SALES).calls("c1", SALES).answers("c1");
        centre.after(10).serves("ann", SALES).after(10).ends("c1");
        centre.calls("c2", SALES).after(10).serves("cyd", SALES).calls("c3", SALES);

        assertThat(centre.offeredTo("c2") + " " + centre.offeredTo("c3"))
                .as("bob was offered at 0, and has ended a contact at 20; ann logged in at 10")
                .isEqualTo(reference == IdleReference.LAST_OFFERED ? "bob ann" : "ann bob");
    }

    @DisplayName("LongestIdle_T6: a clock that jumps changes nothing")
    @ParameterizedTest(name = "by {0} seconds")
    @CsvSource({"-3600", "86400"})
    void T6(int seconds) {
        Centre centre = counting(IdleReference.READY_ENTERED)
                .serves("bob", SALES)
                .after(10)
                .serves("ann", SALES)
                .after(10)
                .after(seconds)
                .calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("bob");
        assertThat(centre.events.stream().map(dated -> dated.occurredAt())).isSorted();
    }
}
