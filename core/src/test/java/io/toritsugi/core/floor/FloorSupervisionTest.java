package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactRejection;
import io.toritsugi.core.interaction.ContactRule;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.core.permission.Permissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FloorSupervisionTest {
    private static final WrapUpPolicy WRAP_UP =
            WrapUpPolicy.builder().otherwise(terms(30, true, 100)).build();

    /** Permits what it was told to, over everybody but the boss, and remembers what it was asked. */
    private static final class Roles implements Permissions {
        private final Set<Permission> granted;
        private final List<String> asked = new ArrayList<>();

        Roles(Permission... granted) {
            this.granted = Set.of(granted);
        }

        @Override
        public Optional<PermissionRefusal> check(AgentId actor, Permission permission, AgentId over, Instant now) {
            asked.add(actor + " " + permission + " " + over + " " + now);
            if (over.equals(id("boss"))) {
                return Optional.of(new PermissionRefusal(
                        PermissionRefusal.Reason.OUT_OF_SCOPE, actor, permission, Optional.of(over)));
            }
            return granted.contains(permission)
                    ? Optional.empty()
                    : Optional.of(new PermissionRefusal(
                            PermissionRefusal.Reason.NO_ROLE, actor, permission, Optional.of(over)));
        }

        @Override
        public Optional<PermissionRefusal> check(AgentId actor, Permission permission, Instant now) {
            asked.add(actor + " " + permission + " " + now);
            return granted.contains(permission)
                    ? Optional.empty()
                    : Optional.of(new PermissionRefusal(
                            PermissionRefusal.Reason.NO_ROLE, actor, permission, Optional.empty()));
        }
    }

    /** Ann talks on leg "l"; a second visit of the call waits; Sue is there. */
    private static FloorScript talking(Permissions permissions) {
        return new FloorScript(
                        FloorMachine.of(FloorSettings.builder().wrapUps(WRAP_UP).build(), permissions))
                .then(
                        logIn("ann"),
                        logIn("sue"),
                        created("call", Channel.VOICE),
                        connected("call", "l", "ann"),
                        queued("call", "v", "sales"));
    }

    private static FloorScript talking() {
        return talking(Permissions.everything());
    }

    /** A leg that the host connects itself, without a reason. */
    private static LegConnected bargingIn() {
        return LegConnected.builder()
                .routable(routable("call"))
                .leg(LegId.of("s"))
                .agent(id("sue"))
                .role(LegRole.SUPERVISING)
                .supervision(Supervision.BARGE)
                .parent(LegId.of("l"))
                .build();
    }

    static Stream<Arguments> actions() {
        return Stream.of(
                Arguments.of(Permission.FORCE_STATUS, forced("sue", "ann", AgentStatus.NOT_READY)),
                Arguments.of(Permission.LISTEN, supervised("sue", "ann", "l", Supervision.LISTEN, "s")),
                Arguments.of(Permission.WHISPER, supervised("sue", "ann", "l", Supervision.WHISPER, "s")),
                Arguments.of(Permission.BARGE, supervised("sue", "ann", "l", Supervision.BARGE, "s")),
                Arguments.of(Permission.TAKE_OVER, supervised("sue", "ann", "l", Supervision.TAKE_OVER, "s")),
                Arguments.of(Permission.MOVE_CONTACT, moved("sue", "call", "v", "service")),
                Arguments.of(Permission.REPRIORITISE_CONTACT, reprioritised("sue", "call", "v", 9)));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void whoHasThePermissionMay(Permission permission, FloorCommand action) {
        Roles roles = new Roles(permission);
        FloorScript floor = talking(roles).at(40);

        assertThat(floor.events(action)).isNotEmpty();
        assertThat(roles.asked)
                .singleElement()
                .satisfies(asked -> assertThat(asked)
                        .startsWith("sue " + permission)
                        .endsWith(FloorCommands.at(40).toString()));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void whoLacksThePermissionIsRefusedWithIt(Permission permission, FloorCommand action) {
        Permission[] others = Permission.BUILT_IN.stream()
                .filter(other -> !other.equals(permission))
                .toArray(Permission[]::new);
        FloorScript floor = talking(new Roles(others));

        Rejection rejection = floor.refused(action);

        assertThat(rejection).isInstanceOf(PermissionRefusal.class);
        PermissionRefusal refusal = (PermissionRefusal) rejection;
        assertThat(refusal.permission()).isEqualTo(permission);
        assertThat(refusal.actor()).isEqualTo(id("sue"));
        assertThat(refusal.reason()).isEqualTo(PermissionRefusal.Reason.NO_ROLE);
    }

    @Test
    void aPermissionIsOverTheAgentWhoseWorkItIs() {
        FloorScript floor = talking(new Roles(Permission.FORCE_STATUS)).then(logIn("boss"));

        assertThat(((PermissionRefusal) floor.refused(forced("sue", "boss", AgentStatus.NOT_READY))).over())
                .contains(id("boss"));
    }

    @Test
    void thePermissionIsLookedAtBeforeAnythingElse() {
        FloorScript floor = talking(new Roles());

        assertThat(floor.refused(moved("sue", "nothing", "v", "service"))).isInstanceOf(PermissionRefusal.class);
        assertThat(floor.refused(supervised("sue", "nobody", "l", Supervision.LISTEN, "s")))
                .isInstanceOf(PermissionRefusal.class);
    }

    @Test
    void aMoveByASupervisorNeedsThePermissionHoweverItIsSaid() {
        FloorScript floor = talking(new Roles());
        VisitMoved bySue = VisitMoved.builder()
                .routable(routable("call"))
                .visit(VisitId.of("v"))
                .queue(QueueId.of("service"))
                .supervisor(id("sue"))
                .reason("load")
                .build();
        VisitReprioritised higherBySue = VisitReprioritised.builder()
                .routable(routable("call"))
                .visit(VisitId.of("v"))
                .priority(5)
                .supervisor(id("sue"))
                .reason("load")
                .build();
        VisitMoved byRouting = VisitMoved.builder()
                .routable(routable("call"))
                .visit(VisitId.of("v"))
                .queue(QueueId.of("service"))
                .build();

        assertThat(floor.refused(happened(bySue))).isInstanceOf(PermissionRefusal.class);
        assertThat(floor.refused(happened(higherBySue))).isInstanceOf(PermissionRefusal.class);
        assertThat(floor.types(happened(byRouting))).containsExactly("VisitMoved");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> floor.refused(happened(VisitMoved.builder()
                        .routable(routable("call"))
                        .visit(VisitId.of("v"))
                        .queue(QueueId.of("service"))
                        .supervisor(id("sue"))
                        .build())))
                .withMessageContaining("move-contact by supervisor sue");
    }

    @Test
    void aSupervisorHasALegOnlyWhereHeJoined() {
        FloorScript floor = talking(new Roles(Permission.BARGE));
        AgentRejection unjoined = new AgentRejection(AgentRule.SUPERVISION_UNKNOWN, id("sue"), "LegConnected", "s");

        assertThat(floor.refused(joined("call", "s", LegRole.SUPERVISING, "l", "sue")))
                .isEqualTo(unjoined);
        assertThat(floor.refused(happened(bargingIn()))).isEqualTo(unjoined);
        assertThat(floor.types(joined("call", "c", LegRole.CONSULTED, "l", "sue")))
                .containsExactly("LegConnected");
        floor.then(supervised("sue", "ann", "l", Supervision.BARGE, "t"));
        assertThat(floor.types(happened(bargingIn()))).containsExactly("LegConnected");
    }

    @Test
    void actorAndReasonAreRecorded() { // A14
        FloorScript floor = talking();

        StatusForced status = (StatusForced)
                floor.events(forced("sue", "ann", AgentStatus.NOT_READY)).get(0);
        assertThat(status.supervisor()).isEqualTo(id("sue"));
        assertThat(status.why()).isEqualTo("left the desk");
        assertThat(status.status()).isEqualTo(AgentStatus.NOT_READY);
        assertThat(floor.agent("ann").status()).isEqualTo(AgentStatus.NOT_READY);

        VisitMoved moved =
                (VisitMoved) floor.events(moved("sue", "call", "v", "service")).get(0);
        assertThat(moved.supervisor()).contains(id("sue"));
        assertThat(moved.reason()).contains("wrong queue");
        assertThat(floor.contact("call").visits().get(0).queue()).contains(QueueId.of("service"));

        VisitReprioritised higher = (VisitReprioritised)
                floor.events(reprioritised("sue", "call", "v", 9)).get(0);
        assertThat(higher.supervisor()).contains(id("sue"));
        assertThat(higher.reason()).contains("waits too long");
        assertThat(floor.contact("call").visits().get(0).priority()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(Supervision.class)
    void everyWayOfSupervisingRecordsActorAndReason(Supervision how) {
        SupervisionStarted started = (SupervisionStarted)
                talking().events(supervised("sue", "ann", "l", how, "s")).get(0);

        assertThat(started.supervisor()).isEqualTo(id("sue"));
        assertThat(started.agent()).isEqualTo(id("ann"));
        assertThat(started.supervision()).isEqualTo(how);
        assertThat(started.why()).isEqualTo("needs help");
        assertThat(started.routable()).isEqualTo(routable("call"));
    }

    @Test
    void whoListensOrWhispersHasNoLeg() {
        FloorScript floor = talking();

        assertThat(floor.types(supervised("sue", "ann", "l", Supervision.LISTEN, "s")))
                .containsExactly("SupervisionStarted");
        assertThat(floor.events(supervised("sue", "ann", "l", Supervision.LISTEN, "s")))
                .isEmpty();
        assertThat(floor.types(supervised("sue", "ann", "l", Supervision.WHISPER, "s")))
                .containsExactly("SupervisionEnded", "SupervisionStarted");
        assertThat(floor.free("sue")).isTrue();
        assertThat(supervisors(floor)).containsExactly(Supervision.WHISPER);
    }

    @Test
    void whoBargesInHasALegThatHoldsNothingOfHisCapacity() {
        FloorScript floor = talking();

        List<Event> events = floor.events(supervised("sue", "ann", "l", Supervision.BARGE, "s"));

        assertThat(events).extracting(Event::type).containsExactly("SupervisionStarted", "LegConnected");
        LegConnected leg = (LegConnected) events.get(1);
        assertThat(leg.role()).isEqualTo(LegRole.SUPERVISING);
        assertThat(leg.supervision()).contains(Supervision.BARGE);
        assertThat(leg.parent()).contains(LegId.of("l"));
        assertThat(floor.doing("sue")).isEqualTo(Engagement.State.CONNECTED);
        assertThat(floor.agent("sue").unitsUsed()).isZero();
    }

    @Test
    void fromListeningToBargingAndBack() {
        FloorScript floor = talking().then(supervised("sue", "ann", "l", Supervision.LISTEN, "s"));

        assertThat(floor.types(supervised("sue", "ann", "l", Supervision.BARGE, "s")))
                .containsExactly("SupervisionEnded", "SupervisionStarted", "LegConnected");
        assertThat(floor.events(supervised("sue", "ann", "l", Supervision.BARGE, "t")))
                .isEmpty();
        assertThat(floor.types(supervised("sue", "ann", "l", Supervision.LISTEN, "s")))
                .containsExactlyInAnyOrder("LegEnded", "SupervisionEnded", "SupervisionStarted");
        assertThat(floor.free("sue")).isTrue();
        assertThat(supervisors(floor)).containsExactly(Supervision.LISTEN);
        assertThat(floor.leg("call", "s").live()).isFalse();
    }

    @Test
    void whoTakesOverHasTheContactAndTheAgentWrapsUp() {
        FloorScript floor = talking().then(supervised("sue", "ann", "l", Supervision.BARGE, "s"));

        List<Event> events = floor.at(50).events(supervised("sue", "ann", "l", Supervision.TAKE_OVER, "t"));

        assertThat(events)
                .extracting(Event::type)
                .containsSubsequence("SupervisionStarted", "LegConnected", "LegEnded", "WrapUpStarted");
        assertThat(events)
                .filteredOn(LegEnded.class::isInstance)
                .allSatisfy(end -> assertThat(((LegEnded) end).endedBy()).contains(Actor.Kind.SUPERVISOR));
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.WRAP_UP);
        assertThat(floor.leg("call", "t").role()).isEqualTo(LegRole.PRIMARY);
        assertThat(floor.leg("call", "s").live()).isFalse();
        assertThat(floor.doing("sue")).isEqualTo(Engagement.State.CONNECTED);
        assertThat(floor.agent("sue").unitsUsed()).isEqualTo(100);
        floor.at(60).then(legEnded("call", "t"));
        assertThat(floor.doing("sue")).isEqualTo(Engagement.State.WRAP_UP);
    }

    @Test
    void whoHasNoRoomCannotTakeOverAndNothingOfItHappens() {
        FloorScript floor = talking()
                .then(
                        supervised("sue", "ann", "l", Supervision.LISTEN, "s"),
                        created("own", Channel.VOICE),
                        connected("own", "o", "sue"));

        Rejection rejection = floor.refused(supervised("sue", "ann", "l", Supervision.TAKE_OVER, "t"));

        assertThat(((AgentRejection) rejection).rule()).isEqualTo(AgentRule.NO_UNITS_LEFT);
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.CONNECTED);
        assertThat(supervisors(floor)).containsExactly(Supervision.LISTEN);
    }

    @Test
    void aLegIsUsedOnce() {
        Rejection rejection = talking().refused(supervised("sue", "ann", "l", Supervision.BARGE, "l"));

        assertThat(((ContactRejection) rejection).rule()).isEqualTo(ContactRule.LEG_TWICE);
    }

    @Test
    void nobodySupervisesHimselfNorWhatIsNotThere() {
        FloorScript floor = talking();

        assertThat(floor.refused(supervised("ann", "ann", "l", Supervision.LISTEN, "s"))
                        .code())
                .isEqualTo("SUPERVISION_OF_SELF");
        assertThat(floor.refused(supervised("ann", "ann", "l", Supervision.TAKE_OVER, "s"))
                        .code())
                .isEqualTo("SUPERVISION_OF_SELF");
        assertThat(floor.refused(supervised("sue", "ann", "x", Supervision.LISTEN, "s"))
                        .code())
                .isEqualTo("ENGAGEMENT_UNKNOWN");
        floor.then(legEnded("call", "l"));
        assertThat(floor.refused(supervised("sue", "ann", "l", Supervision.TAKE_OVER, "s"))
                        .code())
                .isEqualTo("ENGAGEMENT_STATE");
    }

    @Test
    void whoLeavesIsOutOfIt() {
        FloorScript floor = talking().then(supervised("sue", "ann", "l", Supervision.BARGE, "s"));

        assertThat(floor.types(supervisionEnded("sue", "ann", "l"))).containsExactly("SupervisionEnded", "LegEnded");
        assertThat(floor.free("sue")).isTrue();
        assertThat(supervisors(floor)).isEmpty();
        assertThat(floor.refused(supervisionEnded("sue", "ann", "l")).code()).isEqualTo("SUPERVISION_UNKNOWN");
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.CONNECTED);
    }

    @Test
    void whoseOwnLegEndsHasLeft() {
        FloorScript floor = talking().then(supervised("sue", "ann", "l", Supervision.BARGE, "s"));

        floor.then(legEnded("call", "s"));

        assertThat(supervisors(floor)).isEmpty();
        assertThat(floor.types(supervised("sue", "ann", "l", Supervision.BARGE, "t")))
                .containsExactly("SupervisionStarted", "LegConnected");
    }

    @Test
    void theEndOfTheSupervisedLegEndsTheSupervision() {
        FloorScript floor = talking().then(supervised("sue", "ann", "l", Supervision.LISTEN, "s"));

        assertThat(floor.types(legEnded("call", "l"))).containsExactly("SupervisionEnded", "LegEnded", "WrapUpStarted");
        assertThat(floor.free("sue")).isTrue();
    }

    @Test
    void whoBargedInStaysWithTheCustomerUntilHisOwnLegEnds() {
        FloorScript floor = talking().then(supervised("sue", "ann", "l", Supervision.BARGE, "s"));

        floor.then(legEnded("call", "l"));
        assertThat(floor.doing("sue")).isEqualTo(Engagement.State.CONNECTED);

        assertThat(floor.types(legEnded("call", "s"))).containsExactly("LegEnded");
        assertThat(floor.free("sue")).isTrue();
    }

    @Test
    void hangingUpEndsEverybodysPartOnce() {
        FloorScript floor = talking()
                .then(
                        logIn("max"),
                        supervised("sue", "ann", "l", Supervision.BARGE, "s"),
                        supervised("max", "ann", "l", Supervision.LISTEN, "t"));

        assertThat(floor.types(hungUp("call")))
                .containsExactly(
                        "Dequeued",
                        "SupervisionEnded",
                        "SupervisionEnded",
                        "LegEnded",
                        "WrapUpStarted",
                        "LegEnded",
                        "InteractionEnded");
        assertThat(floor.free("sue")).isTrue();
        assertThat(floor.contact("call").oddities()).isEmpty();
    }

    private static List<Supervision> supervisors(FloorScript floor) {
        return List.copyOf(floor.agent("ann").engagements().get(0).supervisors().values());
    }
}
