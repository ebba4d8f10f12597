package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.interaction.ContactRejection;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Offer;
import io.toritsugi.core.permission.Permissions;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One visit is offered to two agents, and everything that can happen to it then happens in every order. */
class OfferRacesTest {
    private static final WrapUpPolicy WRAP_UP =
            WrapUpPolicy.builder().otherwise(terms(5, true, 100)).build();
    private final FloorMachine machine =
            FloorMachine.of(FloorSettings.builder().wrapUps(WRAP_UP).build(), Permissions.everything());

    /** What can happen, by name. Time passes when the offer of Ann lapses, and not otherwise. */
    private static Map<String, FloorCommand> moves() {
        Map<String, FloorCommand> moves = new LinkedHashMap<>();
        moves.put("ann accepts", accepted("call", "a", "v", "ann"));
        moves.put("bob accepts", accepted("call", "b", "v", "bob"));
        moves.put("ann's time is up", tick());
        moves.put("the caller hangs up", hungUp("call"));
        moves.put("ann is not ready", goNotReady("ann"));
        moves.put("ann connects", answered("call", "l", "a", "v", "ann"));
        moves.put("bob connects", answered("call", "m", "b", "v", "bob"));
        return moves;
    }

    /** A floor after some of the moves; those that were refused left it as it was. */
    private record Node(Floor floor, List<Dated> stream, List<String> path, List<String> carriedOut, Instant now) {}

    private Node ringing() {
        FloorScript floor = new FloorScript(machine)
                .then(
                        logIn("ann"),
                        logIn("bob"),
                        created("call", Channel.VOICE),
                        queued("call", "v", "sales"),
                        offeredUntil("call", "a", "v", "ann", at(20)),
                        offeredUntil("call", "b", "v", "bob", at(20)));
        return new Node(floor.floor(), floor.stream(), List.of(), List.of(), NINE);
    }

    private Node after(Node node, String move, FloorCommand command) {
        Instant now = command instanceof FloorCommand.Tick ? at(20) : node.now();
        Either<Rejection, List<Dated>> decided = machine.decide(node.floor(), command, now);
        List<String> path = with(node.path(), move);
        if (decided.isLeft()) {
            assertThat(decided.getLeft()).isInstanceOfAny(ContactRejection.class, AgentRejection.class);
            return new Node(node.floor(), node.stream(), path, node.carriedOut(), now);
        }
        List<Dated> stream = new ArrayList<>(node.stream());
        stream.addAll(decided.get());
        return new Node(machine.replay(node.floor(), decided.get()), stream, path, with(node.carriedOut(), move), now);
    }

    private static List<String> with(List<String> moves, String move) {
        List<String> more = new ArrayList<>(moves);
        more.add(move);
        return more;
    }

    private int visitAll(Node node, Map<String, FloorCommand> moves) {
        check(node);
        int visited = 1;
        for (Map.Entry<String, FloorCommand> move : moves.entrySet()) {
            if (!node.path().contains(move.getKey())) {
                visited += visitAll(after(node, move.getKey(), move.getValue()), moves);
            }
        }
        return visited;
    }

    private static void check(Node node) {
        try {
            FloorChecks.bothSidesAgree(node.floor());
            FloorChecks.everyOfferHasAtMostOneOutcome(node.stream());
            FloorChecks.oneAgentAtATimeHasAVisit(node.floor());
            nobodyIsEngagedToWhatIsOver(node.floor());
            acceptanceAndConnectionAgree(node);
            onlyWhoCouldAnswerHasMissed(node);
        } catch (AssertionError broken) {
            throw new AssertionError("after " + node.path() + ": " + broken.getMessage(), broken);
        }
    }

    private static void nobodyIsEngagedToWhatIsOver(Floor floor) {
        Interaction call = floor.findContact(routable("call")).orElseThrow();
        if (call.ended()) {
            assertThat(call.offers()).noneMatch(Offer::pending);
            assertThat(call.legs()).noneMatch(Leg::live);
            assertThat(floor.agents())
                    .allSatisfy(agent -> assertThat(agent.engagements())
                            .allMatch(engagement -> engagement.state() == Engagement.State.WRAP_UP));
        }
    }

    /** The oracle: who connects has accepted before, and was not undone between. */
    private static void acceptanceAndConnectionAgree(Node node) {
        List<String> moves = node.carriedOut();
        boolean bothConnected = moves.contains("ann connects") && moves.contains("bob connects");
        assertThat(bothConnected).isFalse();
        for (String name : List.of("ann", "bob")) {
            if (moves.contains(name + " connects")) {
                assertThat(moves.indexOf(name + " accepts")).isBetween(0, moves.indexOf(name + " connects") - 1);
            }
        }
        if (moves.contains("ann accepts") && moves.contains("bob accepts")) {
            int undone = moves.indexOf("ann is not ready");
            assertThat(undone).isBetween(moves.indexOf("ann accepts") + 1, moves.indexOf("bob accepts") - 1);
        }
        int gone = moves.indexOf("the caller hangs up");
        if (gone >= 0) {
            assertThat(moves.subList(gone + 1, moves.size())).isSubsetOf("ann's time is up", "ann is not ready");
        }
    }

    /** An offer was missed only if its agent could still have taken it at the instant at which it lapsed. */
    private static void onlyWhoCouldAnswerHasMissed(Node node) {
        int up = node.carriedOut().indexOf("ann's time is up");
        List<String> before = up < 0 ? List.of() : node.carriedOut().subList(0, up);
        boolean decidedBefore = before.contains("bob accepts")
                || before.contains("ann connects")
                || before.contains("the caller hangs up")
                || (before.contains("ann accepts") && !before.contains("ann is not ready"));
        if (up < 0 || decidedBefore) {
            assertThat(node.stream()).noneMatch(dated -> dated.event() instanceof OfferExpired);
            assertThat(node.floor().agent(id("bob")).status()).isEqualTo(AgentStatus.READY);
        } else {
            assertThat(node.floor().agent(id("bob")).missedOffers()).isEqualTo(1);
        }
    }

    @Test
    void severalOffersOfOneAgentThatLapseTogetherAreAllTakenBackIfAnotherWasAnswered() {
        FloorScript script = FloorScript.standard()
                .then(logIn("ann"), queued("work/1", "v", "sales"))
                .then(offered("work/1", "answered", "v", "ann"))
                .then(offeredUntil("work/1", "second", "v", "ann", FloorCommands.at(10)))
                .then(offeredUntil("work/1", "third", "v", "ann", FloorCommands.at(10)))
                .at(5)
                .then(accepted("work/1", "answered", "v", "ann"))
                .at(10);

        assertThat(script.types(tick())).containsExactly("OfferRevoked", "OfferRevoked");
    }

    @Test
    void inEveryOrderOneAgentAtMostGetsTheCallAndNothingIsLeftBehind() {
        assertThat(visitAll(ringing(), moves())).isEqualTo(13_700);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoWhoAcceptAtOneInstantExactlyOneWins(boolean annFirst) {
        FloorCommand byAnn = accepted("call", "a", "v", "ann");
        FloorCommand byBob = accepted("call", "b", "v", "bob");

        Node node = after(ringing(), "first", annFirst ? byAnn : byBob);
        node = after(node, "second", annFirst ? byBob : byAnn);

        assertThat(node.carriedOut()).containsExactly("first");
    }
}
