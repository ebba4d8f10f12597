package io.toritsugi.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.contact.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CapacityLedgerTest {
    /** Something that is held, in plain words. */
    record Held(Optional<String> channelId, int unitsHeld, boolean takesPlace, boolean live) implements Holding {
        static Held contact(String channel, int units) {
            return new Held(Optional.of(channel), units, true, true);
        }

        static Held wrapUp(String channel, int units) {
            return new Held(Optional.of(channel), units, units > 0, false);
        }

        static Held parked(String channel) {
            return new Held(Optional.of(channel), 0, false, false);
        }
    }

    /** The example of Azure's job router: a call always fits beside what two chats and two mails hold. */
    private static final Capacity AZURE = Capacity.builder()
            .total(100)
            .putChannels("voice", ChannelCapacity.builder().units(60).build())
            .putChannels("chat", ChannelCapacity.builder().units(10).max(2).build())
            .putChannels("email", ChannelCapacity.builder().units(10).max(2).build())
            .build();

    @ParameterizedTest(name = "{0} chats and {1} mails: chat {2}, mail {3}, call {4}, second call {5}")
    @CsvSource({
        "0, 0, fits,         fits,         fits, NO_UNITS_LEFT",
        "1, 1, fits,         fits,         fits, NO_UNITS_LEFT",
        "2, 1, CHANNEL_FULL, fits,         fits, NO_UNITS_LEFT",
        "2, 2, CHANNEL_FULL, CHANNEL_FULL, fits, NO_UNITS_LEFT"
    })
    void aCallAlwaysFitsInTheExampleOfAzure(
            int chats, int mails, String chat, String mail, String call, String second) {
        List<Holding> held = new ArrayList<>();
        for (int i = 0; i < chats; i++) {
            held.add(Held.contact("chat", 10));
        }
        for (int i = 0; i < mails; i++) {
            held.add(Held.contact("email", 10));
        }

        assertThat(asked(AZURE, held, "chat", 10)).isEqualTo(chat);
        assertThat(asked(AZURE, held, "email", 10)).isEqualTo(mail);
        assertThat(asked(AZURE, held, "voice", 60)).isEqualTo(call);
        held.add(Held.contact("voice", 60));
        assertThat(asked(AZURE, held, "voice", 60)).isEqualTo(second);
        assertThat(CapacityLedger.used(AZURE, held)).isEqualTo(60 + 10 * (chats + mails));
    }

    @ParameterizedTest(name = "a {0} that blocks {1}: a new {2} {3}")
    @CsvSource({
        "chat, '',          voice, fits",
        "chat, '',          chat,  fits",
        "chat, chat,        chat,  CHANNEL_BLOCKED", // itself
        "chat, chat,        voice, fits",
        "chat, *,           voice, CHANNEL_BLOCKED", // every other
        "chat, *,           chat,  fits",
        "chat, * chat,      chat,  CHANNEL_BLOCKED", // all
        "chat, voice email, email, CHANNEL_BLOCKED",
        "chat, voice email, sms,   fits",
        "chat, *,           sms,   CHANNEL_BLOCKED"
    })
    void whatAnAgentHasBlocksWhatItsChannelSays(String has, String blocks, String wanted, String expected) {
        Capacity capacity = Capacity.builder()
                .putChannels(
                        has,
                        ChannelCapacity.builder().addAllBlocks(words(blocks)).build())
                .build();

        assertThat(asked(capacity, List.of(Held.contact(has, 10)), wanted, 10)).isEqualTo(expected);
        assertThat(asked(capacity, List.of(Held.wrapUp(has, 10)), wanted, 10)).isEqualTo("fits");
        assertThat(asked(capacity, List.of(Held.parked(has)), wanted, 10)).isEqualTo("fits");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static final Capacity INTERRUPTING = Capacity.builder()
            .putChannels(
                    "voice", ChannelCapacity.builder().addInterrupts("email").build())
            .putChannels("email", ChannelCapacity.builder().addBlocks("*").build())
            .build();

    static Stream<Arguments> interruptions() {
        return Stream.of(
                // A call comes although the mail blocks it and holds the units; the mail counts no more.
                Arguments.of(List.of(Held.contact("email", 100)), "voice", 100, "fits", 100),
                Arguments.of(
                        List.of(Held.contact("email", 100), Held.contact("voice", 100)),
                        "voice",
                        100,
                        "NO_UNITS_LEFT",
                        100),
                Arguments.of(
                        List.of(Held.contact("email", 100), Held.contact("voice", 100)),
                        "email",
                        1,
                        "NO_UNITS_LEFT",
                        100),
                // While the call is wrapped up and holds units, the mail still waits.
                Arguments.of(
                        List.of(Held.contact("email", 100), Held.wrapUp("voice", 100)),
                        "voice",
                        1,
                        "NO_UNITS_LEFT",
                        100),
                Arguments.of(List.of(Held.contact("email", 100), Held.wrapUp("voice", 0)), "voice", 100, "fits", 100),
                // What is parked interrupts nothing.
                Arguments.of(List.of(Held.contact("email", 70), Held.parked("voice")), "voice", 100, "fits", 70),
                // Nobody else interrupts a mail.
                Arguments.of(List.of(Held.contact("email", 100)), "chat", 10, "CHANNEL_BLOCKED", 100));
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void whatMayInterruptComesBesideWhatItInterrupts(
            List<Held> held, String channel, int units, String expected, int used) {
        assertThat(asked(INTERRUPTING, held, channel, units)).isEqualTo(expected);
        assertThat(CapacityLedger.used(INTERRUPTING, held)).isEqualTo(used);
    }

    @Test
    void aLoweredCapacityLetsNothingNewInUntilEnoughHasEnded() {
        List<Held> held = List.of(Held.contact("email", 60), Held.contact("chat", 30));
        Capacity lowered = Capacity.builder()
                .total(50)
                .putChannels(
                        "voice", ChannelCapacity.builder().addInterrupts("*").build())
                .build();

        assertThat(asked(lowered, held, "chat", 1)).isEqualTo("NO_UNITS_LEFT");
        assertThat(asked(lowered, held, "voice", 50)).isEqualTo("NO_UNITS_LEFT"); // though it interrupts both
        assertThat(asked(lowered, held, "bot", 0)).isEqualTo("NO_UNITS_LEFT");
        assertThat(asked(lowered, held.subList(1, 2), "chat", 20)).isEqualTo("fits");
        assertThat(asked(lowered, held.subList(1, 2), "chat", 21)).isEqualTo("NO_UNITS_LEFT");
    }

    @Test
    void whatHoldsNothingFitsBesideAFullAgent() {
        assertThat(asked(Capacity.standard(), List.of(Held.contact("voice", 100)), "bot", 0))
                .isEqualTo("fits");
    }

    @Test
    void aContactWithoutAChannelHasUnitsOnly() {
        Capacity capacity = Capacity.builder()
                .putChannels(
                        "chat", ChannelCapacity.builder().max(1).addBlocks("*").build())
                .build();
        List<Held> held = List.of(new Held(Optional.empty(), 40, true, true), Held.contact("chat", 20));

        assertThat(CapacityLedger.shortage(capacity, held, Optional.empty(), 40))
                .isEmpty();
        assertThat(CapacityLedger.shortage(capacity, held, Optional.empty(), 41))
                .contains(Shortage.NO_UNITS_LEFT);
    }

    @Test
    void aWrapUpTakesAPlaceOnlyWhileItHoldsUnits() {
        assertThat(asked(AZURE, List.of(Held.wrapUp("chat", 5), Held.contact("chat", 10)), "chat", 10))
                .isEqualTo("CHANNEL_FULL");
        assertThat(asked(AZURE, List.of(Held.wrapUp("chat", 0), Held.contact("chat", 10)), "chat", 10))
                .isEqualTo("fits");
    }

    @Test
    void aChannelHoldsItsOwnWeightUnlessSaidOtherwise() {
        assertThat(AZURE.unitsOf(Channel.VOICE)).isEqualTo(60);
        assertThat(AZURE.unitsOf(Channel.SMS)).isEqualTo(20);
        assertThat(Capacity.standard().unitsOf(Channel.VOICE)).isEqualTo(100);
        assertThat(Capacity.standard().channel("new")).isEqualTo(ChannelCapacity.unlimited());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capacity.builder().total(-1).build())
                .withMessage("Capacity.total must be 0 to 10000, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capacity.builder().total(10_001).build())
                .withMessage("Capacity.total must be 0 to 10000, was 10001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelCapacity.builder().units(101).build())
                .withMessage("ChannelCapacity.units must be 0 to 100, was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelCapacity.builder().units(-1).build())
                .withMessage("ChannelCapacity.units must be 0 to 100, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelCapacity.builder().max(-1).build())
                .withMessage("ChannelCapacity.max must be 0 or more, was -1");
    }

    @Test
    void theLimitsThemselvesMakeSense() {
        assertThat(Capacity.builder().total(0).build().total()).isZero();
        assertThat(Capacity.builder().total(10_000).build().total()).isEqualTo(10_000);
        assertThat(ChannelCapacity.builder().units(0).build().units()).hasValue(0);
        assertThat(ChannelCapacity.builder().units(100).build().units()).hasValue(100);
        assertThat(ChannelCapacity.builder().max(0).build().max()).hasValue(0);
    }

    @ParameterizedTest(name = "a call of {0} that interrupts a chat of 100: a mail of {1} {2}")
    @CsvSource({"60, 0, fits", "100, 0, fits", "60, 1, NO_UNITS_LEFT"})
    void whatHoldsNothingFitsUntilMoreThanAllIsUsed(int call, int mail, String answer) {
        Capacity capacity =
                Capacity.builder().putChannels("voice", interrupting("chat")).build();
        List<Holding> held = List.of(Held.contact("chat", 100), Held.contact("voice", call));

        assertThat(asked(capacity, held, "email", mail)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "voice interrupts {0}, chat {1}, email {2}: circle of {3}")
    @CsvSource({
        "'',         '',    '',    ''",
        "chat email, email, '',    ''",
        "*,          email, '',    ''",
        "voice,      '',    '',    [voice]", // itself
        "*,          *,     '',    '[chat, voice]'",
        "chat,       email, voice, '[chat, email, voice]'",
        "email,      chat,  '',    [chat]"
    })
    void nothingInterruptsItselfNorOneAnotherInACircle(String voice, String chat, String email, String circle) {
        Capacity.Builder builder = Capacity.builder()
                .putChannels("voice", interrupting(voice))
                .putChannels("chat", interrupting(chat))
                .putChannels("email", interrupting(email));
        if (circle.isEmpty()) {
            assertThat(builder.build().channels()).hasSize(3);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(builder::build)
                    .withMessage("Capacity.channels must not interrupt themselves, nor one another in a circle,"
                            + " as do some of " + circle);
        }
    }

    private static ChannelCapacity interrupting(String channels) {
        return ChannelCapacity.builder().addAllInterrupts(words(channels)).build();
    }

    private static String asked(Capacity capacity, List<? extends Holding> held, String channel, int units) {
        return CapacityLedger.shortage(capacity, held, Optional.of(channel), units)
                .map(Shortage::name)
                .orElse("fits");
    }
}
