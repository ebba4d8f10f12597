package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.ContactRejection;
import io.toritsugi.core.interaction.ContactRule;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.VersionConflict;
import io.toritsugi.core.permission.Permissions;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The loop of a host without a router: decide, append, and fold only what was appended. */
class FloorHostTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId FLOOR = StreamId.of("domain/floor");
    private static final FloorMachine MACHINE = FloorMachine.of(
            FloorSettings.builder()
                    .wrapUps(WrapUpPolicy.builder()
                            .otherwise(terms(30, true, 100))
                            .build())
                    .build(),
            Permissions.everything());

    private final Journal journal = new InMemoryJournal(() -> NINE.plusSeconds(86_400));

    private static final Actor ANN = Actor.of(Actor.Kind.AGENT, "ann");

    /** One process of the host. */
    private StreamOwner<Floor, FloorCommand> host() {
        return StreamOwner.of(MACHINE, journal, ACME, FLOOR);
    }

    /** One who leaves it to his caller to catch up. */
    private StreamOwner<Floor, FloorCommand> impatient() {
        return StreamOwner.builder(MACHINE, journal, ACME, FLOOR).attempts(1).load();
    }

    private static void well(StreamOwner<Floor, FloorCommand> host, FloorCommand command, Instant now) {
        Either<Rejection, List<RecordedEvent>> happened = host.handle(command, now, ANN);
        assertThat(happened.isRight()).as(() -> happened.getLeft().message()).isTrue();
    }

    private StreamOwner<Floor, FloorCommand> talking() {
        StreamOwner<Floor, FloorCommand> host = host();
        well(host, logIn("ann"), at(0));
        well(host, created("call", Channel.VOICE), at(1));
        well(host, queued("call", "v", "sales"), at(2));
        well(host, offeredUntil("call", "o", "v", "ann", at(20)), at(3));
        well(host, accepted("call", "o", "v", "ann"), at(4));
        well(host, answered("call", "l", "o", "v", "ann"), at(5));
        return host;
    }

    @Test
    void whatIsFoldedIsWhatWasAppended() {
        StreamOwner<Floor, FloorCommand> host = talking();

        assertThat(host.version()).isEqualTo(journal.version(ACME, FLOOR));
        assertThat(journal.readStream(ACME, FLOOR, 0, 100))
                .extracting(recorded -> recorded.event().type())
                .containsExactly(
                        "AgentLoggedIn",
                        "AgentReady",
                        "InteractionCreated",
                        "Queued",
                        "Offered",
                        "OfferAccepted",
                        "Dequeued",
                        "LegConnected");
    }

    @Test
    void aRestartFoldsToTheSameFloor() {
        StreamOwner<Floor, FloorCommand> host = talking();
        well(host, hungUp("call"), at(60));

        StreamOwner<Floor, FloorCommand> restarted = host();

        assertThat(restarted.state()).isEqualTo(host.state());
        assertThat(restarted.version()).isEqualTo(host.version());
        assertThat(MACHINE.nextDeadline(restarted.state())).contains(at(90));
    }

    @Test
    void whatFellDueWhileTheHostWasDownHappensAtItsOwnInstant() {
        StreamOwner<Floor, FloorCommand> host = talking();
        well(host, hungUp("call"), at(60));

        StreamOwner<Floor, FloorCommand> restarted = host();
        List<RecordedEvent> due =
                restarted.handle(tick(), at(500), Actor.SYSTEM).get();

        assertThat(due).extracting(RecordedEvent::occurredAt).containsExactly(at(90));
        assertThat(due).allMatch(recorded -> recorded.clockLag().isEmpty());
    }

    @Test
    void aConflictLeavesTheHostAsItWasAndHeCatchesUp() {
        talking();
        StreamOwner<Floor, FloorCommand> host = impatient();
        StreamOwner<Floor, FloorCommand> other = host();
        well(other, hungUp("call"), at(60));
        Floor before = host.state();

        Either<Rejection, List<RecordedEvent>> late = host.handle(held("call", "l"), at(61), ANN);

        assertThat(late.getLeft()).isInstanceOf(VersionConflict.class);
        assertThat(host.state()).isSameAs(before);
        assertThat(journal.version(ACME, FLOOR)).isEqualTo(other.version());
        host.catchUp();
        assertThat(host.state()).isEqualTo(other.state());
        ContactRejection again =
                (ContactRejection) host.handle(held("call", "l"), at(61), ANN).getLeft();
        assertThat(again.rule()).isEqualTo(ContactRule.LEG_OVER);
    }

    @Test
    void ofTwoHostsWhoAcceptAtOnceOneWins() {
        StreamOwner<Floor, FloorCommand> host = host();
        well(host, logIn("ann"), at(0));
        well(host, logIn("bob"), at(0));
        well(host, created("call", Channel.VOICE), at(1));
        well(host, queued("call", "v", "sales"), at(2));
        well(host, offered("call", "a", "v", "ann"), at(3));
        well(host, offered("call", "b", "v", "bob"), at(3));
        StreamOwner<Floor, FloorCommand> other = host();

        well(host, accepted("call", "a", "v", "ann"), at(4));
        Rejection lost =
                other.handle(accepted("call", "b", "v", "bob"), at(4), ANN).getLeft();

        assertThat(lost.code()).isEqualTo("OFFER_TAKEN");
    }

    @Test
    void aClockThatWentBackIsRecorded() {
        StreamOwner<Floor, FloorCommand> host = talking();

        List<RecordedEvent> held = host.handle(held("call", "l"), at(2), ANN).get();

        assertThat(held).singleElement().satisfies(recorded -> {
            assertThat(recorded.occurredAt()).isEqualTo(at(5));
            assertThat(recorded.clockLag()).contains(Duration.ofSeconds(3));
        });
        assertThat(journal.readStream(ACME, FLOOR, 0, 100))
                .extracting(RecordedEvent::occurredAt)
                .isSorted();
        assertThat(journal.readStream(ACME, FLOOR, 0, 8))
                .allMatch(recorded -> recorded.clockLag().isEmpty());
    }

    @Test
    void aRefusalAppendsNothing() {
        StreamOwner<Floor, FloorCommand> host = talking();
        long version = journal.version(ACME, FLOOR);

        assertThat(host.handle(created("call", Channel.VOICE), at(6), ANN).isLeft())
                .isTrue();
        assertThat(host.handle(goReady("ann"), at(6), ANN).get()).isEmpty();

        assertThat(journal.version(ACME, FLOOR)).isEqualTo(version);
        assertThat(host.state().agent(id("ann")).status()).isEqualTo(AgentStatus.READY);
    }

    @Test
    void theHistoryOfOneContactIsFoundByWhatConcernsIt() {
        StreamOwner<Floor, FloorCommand> host = talking();
        well(host, hungUp("call"), at(60));
        ContactMachine contacts = new ContactMachine();

        List<RecordedEvent> history = journal.readConcerning(ACME, Ref.of(routable("call")), 0, 100);

        assertThat(Optional.of(contacts.replay(contacts.initial(), history)))
                .isEqualTo(host.state().findContact(routable("call")));
    }
}
