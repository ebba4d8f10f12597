package io.toritsugi.acw.prefill;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BotSlotsTest {
    private static final InteractionId CALL = InteractionId.of("call-1");

    @Test
    void whatWasLearntOnTheLegOfABotIsASlot() {
        assertThat(BotSlots.of(List.of(
                        created(),
                        bot("b1"),
                        fact("order", "42", "b1"),
                        fact("name", "Sato", "agent-leg"),
                        fact("tier", "gold", null))))
                .containsExactlyEntriesOf(Map.of("order", FactValue.of("42")));
    }

    @Test
    void theLastValueOfSeveralBotsCounts() {
        assertThat(BotSlots.of(List.of(bot("b1"), bot("b2"), fact("order", "42", "b1"), fact("order", "43", "b2"))))
                .containsExactlyEntriesOf(Map.of("order", FactValue.of("43")));
    }

    @Test
    void whatSomebodyElseCorrectedIsTheBotsNoMore() {
        assertThat(BotSlots.of(List.of(bot("b1"), fact("order", "42", "b1"), fact("order", "43", "agent-leg"))))
                .isEmpty();
        assertThat(BotSlots.of(List.of(
                        bot("b1"), fact("order", "42", "b1"), fact("order", "43", null), fact("order", "44", "b1"))))
                .containsExactlyEntriesOf(Map.of("order", FactValue.of("44")));
    }

    private static Event created() {
        return InteractionCreated.builder()
                .interaction(CALL)
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build();
    }

    private static Event bot(String leg) {
        return BotLegStarted.builder()
                .interaction(CALL)
                .leg(LegId.of(leg))
                .bot("menu")
                .build();
    }

    private static Event fact(String key, String value, @Nullable String leg) {
        return FactRecorded.builder()
                .interaction(CALL)
                .key(key)
                .value(FactValue.of(value))
                .sensitivity(Sensitivity.PERSONAL)
                .leg(Optional.ofNullable(leg).map(LegId::of))
                .build();
    }
}
