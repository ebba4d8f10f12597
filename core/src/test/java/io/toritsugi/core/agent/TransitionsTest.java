package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentStatus;
import io.vavr.control.Either;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state and every step, written out: where a step leads, or which rule refuses it. */
class TransitionsTest {
    private static final String OVER = "over";

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "LOGGED_OUT, AgentLoggedIn,  NOT_READY",
        "LOGGED_OUT, AgentReady,     refused LOGGED_OUT",
        "LOGGED_OUT, AgentNotReady,  refused LOGGED_OUT",
        "LOGGED_OUT, AgentDraining,  refused LOGGED_OUT",
        "LOGGED_OUT, AgentLoggedOut, refused LOGGED_OUT",
        "NOT_READY,  AgentLoggedIn,  refused LOGGED_IN",
        "NOT_READY,  AgentReady,     READY",
        "NOT_READY,  AgentNotReady,  NOT_READY", // another reason
        "NOT_READY,  AgentDraining,  DRAINING",
        "NOT_READY,  AgentLoggedOut, LOGGED_OUT",
        "READY,      AgentLoggedIn,  refused LOGGED_IN",
        "READY,      AgentReady,     READY", // what was pending is forgotten
        "READY,      AgentNotReady,  NOT_READY",
        "READY,      AgentDraining,  DRAINING",
        "READY,      AgentLoggedOut, LOGGED_OUT",
        "DRAINING,   AgentLoggedIn,  refused LOGGED_IN",
        "DRAINING,   AgentReady,     READY", // he stays after all
        "DRAINING,   AgentNotReady,  NOT_READY",
        "DRAINING,   AgentDraining,  refused DRAINING",
        "DRAINING,   AgentLoggedOut, LOGGED_OUT"
    })
    void aSessionMovesAsItsTableSays(AgentStatus from, String type, String expected) {
        AgentScript script = AgentScript.of(AgentSettings.standard());
        if (from != AgentStatus.LOGGED_OUT) {
            script.sees(0, sessionEvent(AgentLoggedIn.TYPE));
        }
        switch (from) {
            case READY -> script.sees(0, sessionEvent(AgentReady.TYPE));
            case NOT_READY -> script.sees(0, sessionEvent(AgentNotReady.TYPE));
            case DRAINING -> script.sees(0, sessionEvent(AgentDraining.TYPE));
            case LOGGED_OUT -> {}
        }
        Event step = sessionEvent(type);
        AgentState state = (AgentState) script.agent();

        Optional<AgentRule> broken = Optional.ofNullable(AgentRules.brokenBy(state, step));
        String found = broken.map(rule -> "refused " + rule)
                .orElseGet(() -> script.sees(1, step).agent().status().name());

        assertThat(found).isEqualTo(expected);
    }

    /** An observation is believed, and that it was impossible is counted. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AgentReady,     READY",
        "AgentNotReady,  NOT_READY",
        "AgentDraining,  DRAINING",
        "AgentLoggedOut, LOGGED_OUT"
    })
    void aStatusThatIsSeenOfALoggedOutAgentIsBelieved(String type, AgentStatus expected) {
        Agent agent = AgentScript.of(AgentSettings.standard())
                .sees(0, sessionEvent(type))
                .agent();

        assertThat(agent.status()).isEqualTo(expected);
        assertThat(agent.oddities()).isEqualTo(Map.of(AgentRule.LOGGED_OUT, 1));
    }

    private static Event sessionEvent(String type) {
        return switch (type) {
            case AgentLoggedIn.TYPE -> AgentLoggedIn.builder().agent(ANN).build();
            case AgentReady.TYPE -> AgentReady.builder().agent(ANN).build();
            case AgentNotReady.TYPE ->
                AgentNotReady.builder().agent(ANN).reason(BREAK).build();
            case AgentDraining.TYPE -> AgentDraining.builder().agent(ANN).build();
            default -> AgentLoggedOut.builder().agent(ANN).build();
        };
    }

    private static final String STEPS = "offered accepted declined expired revoked unreachable"
            + " answered held resumed parked unparked ended wrapUpStarted wrapUpEnded";

    /** In the order of the steps; u = unknown, s = state, t = twice, l = late, + = allowed, and where it leads. */
    static Stream<Arguments> decided() {
        return Stream.of(
                        row("nothing", "+OFFERED u u u u u u u u u u u l u"),
                        row("OFFERED", "t +ACCEPTED +over +over +over +over s u u u u u l u"),
                        row("ACCEPTED", "t s s s +over +over +CONNECTED u u u u u l u"),
                        row("CONNECTED", "t s s s s s t +HELD s +PARKED s +over l s"),
                        row("HELD", "t s s s s s t s +CONNECTED s s +over l s"),
                        row("PARKED", "t s s s s s t s s s +CONNECTED +over l s"),
                        row("WRAP_UP", "t s s s s s t s s s s s l +over"))
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("decided")
    void anEngagementMovesAsItsTableSays(String from, String step, String expected) {
        AgentScript script = in(from);
        Either<AgentRejection, ?> decided = script.machine().decide(script.agent(), happens(event(step)), at(100));

        String found = decided.isLeft()
                ? switch (decided.getLeft().rule()) {
                    case ENGAGEMENT_UNKNOWN -> "u";
                    case ENGAGEMENT_STATE -> "s";
                    case ENGAGEMENT_TWICE -> "t";
                    case WRAP_UP_LATE -> "l";
                    default -> decided.getLeft().rule().name();
                }
                : "+" + states(script.sees(100, event(step)));
        assertThat(found).isEqualTo(expected);
    }

    /**
     * In the order of the steps; "." where nothing changes. What ends an offer does not end a leg, and what ends a leg does not
     * end its wrap-up: such things come late, from another source. What is held, resumed or taken up again has begun.
     */
    static Stream<Arguments> observed() {
        return Stream.of(
                        row("nothing", "OFFERED . . . . . CONNECTED HELD CONNECTED . CONNECTED . WRAP_UP ."),
                        row(
                                "OFFERED",
                                ". ACCEPTED over over over over CONNECTED OFFERED&HELD OFFERED&CONNECTED . OFFERED&CONNECTED"
                                        + " . OFFERED&WRAP_UP ."),
                        row(
                                "ACCEPTED",
                                ". . over over over over CONNECTED ACCEPTED&HELD ACCEPTED&CONNECTED . ACCEPTED&CONNECTED"
                                        + " . ACCEPTED&WRAP_UP ."),
                        row("CONNECTED", ". . . . . . . HELD . PARKED . over WRAP_UP over"),
                        row("HELD", ". . . . . . . . CONNECTED . . over WRAP_UP over"),
                        row("PARKED", ". . . . . . . . . . CONNECTED over WRAP_UP over"),
                        row("WRAP_UP", ". . . . . . . . . . . . . over"))
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("observed")
    void anObservationIsBelievedAsFarAsItCanBeUnderstood(String from, String step, String expected) {
        AgentScript script = in(from);
        String before = states(script);
        int misses = script.agent().missedOffers() + script.agent().declinedOffers();
        boolean allowed = AgentRules.brokenBy((AgentState) script.agent(), event(step)) == null;

        script.sees(100, event(step));

        assertThat(states(script)).isEqualTo(expected.equals(".") ? before : expected);
        assertThat(script.agent().oddities().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(allowed ? 0 : 1);
        if (expected.equals(".")) {
            assertThat(script.agent().missedOffers() + script.agent().declinedOffers())
                    .isEqualTo(misses);
        }
    }

    private static List<Arguments> row(String from, String results) {
        String[] steps = STEPS.split(" ", -1);
        String[] cells = results.split(" ", -1);
        return Stream.iterate(0, i -> i < steps.length, i -> i + 1)
                .map(i -> Arguments.of(from, steps[i], cells[i]))
                .toList();
    }

    private static AgentScript in(String state) {
        AgentScript script = AgentScript.ready();
        List<ContactEvent> way = switch (state) {
            case "nothing" -> List.of();
            case "OFFERED" -> List.of(offered("o"));
            case "ACCEPTED" -> List.of(offered("o"), accepted("o"));
            case "HELD" -> List.of(offered("o"), accepted("o"), answered("l", "o"), held("l"));
            case "PARKED" -> List.of(offered("o"), accepted("o"), answered("l", "o"), parked("l"));
            default -> List.of(offered("o"), accepted("o"), answered("l", "o"));
        };
        way.forEach(event -> script.does(1, happens(event)));
        if (state.equals("WRAP_UP")) {
            script.does(1, ends("l", shared(500, 0)));
        }
        assertThat(states(script)).isEqualTo(state.equals("nothing") ? OVER : state);
        return script;
    }

    private static String states(AgentScript script) {
        List<Engagement> engagements = script.agent().engagements();
        return engagements.isEmpty()
                ? OVER
                : engagements.stream()
                        .map(engagement -> engagement.state().name())
                        .collect(Collectors.joining("&"));
    }

    private static ContactEvent event(String step) {
        return switch (step) {
            case "offered" -> offered("o");
            case "accepted" -> accepted("o");
            case "declined" -> declined("o");
            case "expired" -> expired("o");
            case "revoked" -> revoked("o");
            case "unreachable" -> unreachable("o");
            case "answered" -> answered("l", "o");
            case "held" -> held("l");
            case "resumed" -> resumed("l");
            case "parked" -> parked("l");
            case "unparked" -> unparked("l");
            case "ended" -> legEnded("l");
            case "wrapUpStarted" -> wrapUpStarted("l", shared(500, 0));
            case "wrapUpEnded" -> wrapUpEnded("l");
            default -> throw new IllegalArgumentException(step + " is none of " + Arrays.asList(STEPS.split(" ", -1)));
        };
    }
}
