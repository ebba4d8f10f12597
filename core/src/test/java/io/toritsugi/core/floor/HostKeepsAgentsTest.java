package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.ContactRejection;
import io.toritsugi.core.interaction.ContactRule;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.toritsugi.core.permission.Permissions;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The loop of a host without a router: decide, append, and fold only what was appended. */
class HostKeepsAgentsTest {
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

    /** One process of the host. */
    private static final class Host {
        private final Journal journal;
        private Floor floor = MACHINE.initial();
        private long version;

        Host(Journal journal) {
            this.journal = journal;
            catchUp();
        }

        /** Reads what was appended since; this is also how the host starts. */
        void catchUp() {
            List<RecordedEvent> page = journal.readStream(ACME, FLOOR, version, 3);
            while (!page.isEmpty()) {
                floor = MACHINE.replay(floor, page);
                version = page.get(page.size() - 1).version();
                page = journal.readStream(ACME, FLOOR, version, 3);
            }
        }

        Either<Rejection, List<RecordedEvent>> wants(FloorCommand command, Instant now, Actor actor) {
            Either<Rejection, List<Dated>> decided = MACHINE.decide(floor, command, now);
            if (decided.isLeft()) {
                return Either.left(decided.getLeft());
            }
            if (decided.get().isEmpty()) {
                return Either.right(List.of());
            }
            Either<VersionConflict, Appended> appended =
                    journal.append(ACME, List.of(batch(decided.get(), now, actor)));
            if (appended.isLeft()) {
                return Either.left(appended.getLeft());
            }
            floor = MACHINE.replay(floor, appended.get().events());
            version += appended.get().events().size();
            return Either.right(appended.get().events());
        }

        private StreamBatch batch(List<Dated> decided, Instant now, Actor actor) {
            StreamBatch.Builder batch = StreamBatch.builder();
            batch.stream(FLOOR).expectedVersion(version);
            for (Dated dated : decided) {
                batch.addEvents(PendingEvent.decided(dated, now).actor(actor).build());
            }
            return batch.build();
        }
    }

    private static final Actor ANN = Actor.of(Actor.Kind.AGENT, "ann");

    private static void well(Host host, FloorCommand command, Instant now) {
        Either<Rejection, List<RecordedEvent>> happened = host.wants(command, now, ANN);
        assertThat(happened.isRight()).as(() -> happened.getLeft().message()).isTrue();
    }

    private Host talking() {
        Host host = new Host(journal);
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
        Host host = talking();

        assertThat(host.version).isEqualTo(journal.version(ACME, FLOOR));
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
        Host host = talking();
        well(host, hungUp("call"), at(60));

        Host restarted = new Host(journal);

        assertThat(restarted.floor).isEqualTo(host.floor);
        assertThat(restarted.version).isEqualTo(host.version);
        assertThat(MACHINE.nextDeadline(restarted.floor)).contains(at(90));
    }

    @Test
    void whatFellDueWhileTheHostWasDownHappensAtItsOwnInstant() {
        Host host = talking();
        well(host, hungUp("call"), at(60));

        Host restarted = new Host(journal);
        List<RecordedEvent> due = restarted.wants(tick(), at(500), Actor.SYSTEM).get();

        assertThat(due).extracting(RecordedEvent::occurredAt).containsExactly(at(90));
        assertThat(due).allMatch(recorded -> recorded.clockLag().isEmpty());
    }

    @Test
    void aConflictLeavesTheHostAsItWasAndHeCatchesUp() {
        Host host = talking();
        Host other = new Host(journal);
        well(other, hungUp("call"), at(60));
        Floor before = host.floor;

        Either<Rejection, List<RecordedEvent>> late = host.wants(held("call", "l"), at(61), ANN);

        assertThat(late.getLeft()).isInstanceOf(VersionConflict.class);
        assertThat(host.floor).isSameAs(before);
        assertThat(journal.version(ACME, FLOOR)).isEqualTo(other.version);
        host.catchUp();
        assertThat(host.floor).isEqualTo(other.floor);
        ContactRejection again =
                (ContactRejection) host.wants(held("call", "l"), at(61), ANN).getLeft();
        assertThat(again.rule()).isEqualTo(ContactRule.LEG_OVER);
    }

    @Test
    void ofTwoHostsWhoAcceptAtOnceOneWins() {
        Host host = new Host(journal);
        well(host, logIn("ann"), at(0));
        well(host, logIn("bob"), at(0));
        well(host, created("call", Channel.VOICE), at(1));
        well(host, queued("call", "v", "sales"), at(2));
        well(host, offered("call", "a", "v", "ann"), at(3));
        well(host, offered("call", "b", "v", "bob"), at(3));
        Host other = new Host(journal);

        well(host, accepted("call", "a", "v", "ann"), at(4));
        Rejection lost =
                other.wants(accepted("call", "b", "v", "bob"), at(4), ANN).getLeft();
        other.catchUp();
        Rejection taken =
                other.wants(accepted("call", "b", "v", "bob"), at(4), ANN).getLeft();

        assertThat(lost.code()).isEqualTo("VERSION_CONFLICT");
        assertThat(taken.code()).isEqualTo("OFFER_TAKEN");
    }

    @Test
    void aClockThatWentBackIsRecorded() {
        Host host = talking();

        List<RecordedEvent> held = host.wants(held("call", "l"), at(2), ANN).get();

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
        Host host = talking();
        long version = journal.version(ACME, FLOOR);

        assertThat(host.wants(created("call", Channel.VOICE), at(6), ANN).isLeft())
                .isTrue();
        assertThat(host.wants(goReady("ann"), at(6), ANN).get()).isEmpty();

        assertThat(journal.version(ACME, FLOOR)).isEqualTo(version);
        assertThat(host.floor.agent(id("ann")).status()).isEqualTo(AgentStatus.READY);
    }

    @Test
    void theHistoryOfOneContactIsFoundByWhatConcernsIt() {
        Host host = talking();
        well(host, hungUp("call"), at(60));
        ContactMachine contacts = new ContactMachine();

        List<RecordedEvent> history = journal.readConcerning(ACME, Ref.of(routable("call")), 0, 100);

        assertThat(Optional.of(contacts.replay(contacts.initial(), history)))
                .isEqualTo(host.floor.findContact(routable("call")));
    }
}
