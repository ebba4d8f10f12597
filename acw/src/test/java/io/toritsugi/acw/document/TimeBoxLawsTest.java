package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.document.DocumentCommand.AnswerExtension;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.DocumentCommand.Tick;
import io.toritsugi.acw.document.extension.ExtensionAnswered;
import io.toritsugi.acw.document.extension.ExtensionLapsed;
import io.toritsugi.acw.document.extension.ExtensionRequested;
import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for a document and core's clock, each of which a host tells what became of the other. */
class TimeBoxLawsTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** A host of one agent and one document: he was on a call that ended at nine, and has ninety seconds for it. */
    private static final class Host {
        private final AgentMachine machine = AgentMachine.of(AgentSettings.standard());
        private final Desk desk = new Desk();
        private Agent agent = machine.initial();
        private long second;
        private Optional<Instant> ended = Optional.empty();
        private int given;

        Host() {
            desk.accept(Desk.opening(Desk.policy()
                            .extension(Desk.extension()
                                    .count(3)
                                    .approval(true)
                                    .approvalWithin(Duration.ofSeconds(40))
                                    .build())
                            .build())
                    .build());
            agent(new AgentCommand.LogIn(Desk.MIYA));
            agent(new AgentCommand.Contact(
                    Desk.MIYA,
                    LegConnected.builder()
                            .routable(Desk.CONTACT)
                            .leg(Desk.LEG)
                            .agent(Desk.MIYA)
                            .build(),
                    Optional.empty()));
            agent(new AgentCommand.Contact(
                    Desk.MIYA,
                    LegEnded.builder()
                            .routable(Desk.CONTACT)
                            .leg(Desk.LEG)
                            .agent(Desk.MIYA)
                            .mechanism(LegEndMechanism.HANG_UP)
                            .build(),
                    Optional.of(WrapUpTerms.builder().limit(LIMIT).build())));
            desk.accept(new StartClock());
        }

        /** Goes second by second: whatever is due happens, and each side is told what became of the other. */
        void until(long last) {
            for (; second <= last; second++) {
                agent(new AgentCommand.Tick(Desk.MIYA));
                document(new Tick());
            }
            second = last;
        }

        void document(DocumentCommand command) {
            desk.at(second).decide(command);
            List<AgentCommand> commands = desk.coreCommands;
            while (given < commands.size()) {
                agent(commands.get(given++));
            }
        }

        private void agent(AgentCommand command) {
            Either<AgentRejection, List<Dated>> decided = machine.decide(agent, command, Desk.NINE.plusSeconds(second));
            assertThat(decided.isRight()).as(decided::toString).isTrue();
            agent = machine.replay(agent, decided.get());
            decided.get().stream()
                    .filter(dated -> dated.event() instanceof WrapUpEnded)
                    .forEach(dated -> {
                        ended = Optional.of(dated.occurredAt());
                        desk.at(second).accept(new EndClock(((WrapUpEnded) dated.event()).cause()));
                    });
        }
    }

    /** How long the agent works before he asks, how long the supervisor thinks, and what he says; longer than allowed: nothing. */
    private record Wish(int working, int thinking, boolean granted) {}

    @Property
    void aTimeBoxEndsAtExactlyItsLimitPlusWhatWasGrantedAndTheTimeThatAnswersTook(@ForAll("wishes") List<Wish> wishes) {
        Host host = new Host();
        for (Wish wish : wishes) {
            host.until(host.second + wish.working());
            host.document(new RequestExtension(Optional.empty(), Desk.AGENT));
            host.until(host.second + wish.thinking());
            host.document(new AnswerExtension(wish.granted(), Optional.empty(), Desk.SUPERVISOR));
            assertThat(host.agent.engagements().stream()
                            .anyMatch(engagement -> engagement.wrapUpPausedAt().isPresent()))
                    .isEqualTo(host.desk.document.pendingExtension().isPresent());
        }
        host.until(2000);

        assertThat(host.ended).contains(Desk.NINE.plus(LIMIT).plus(told(host.desk.events)));
        assertThat(host.desk.document.exit()).contains(WrapUpExit.TIMED_OUT);
        assertThat(host.agent.inExclusiveWrapUp()).isFalse();
    }

    /** What the trail of the document tells alone: how long each wish was pending, and what was granted. */
    private static Duration told(List<Dated> trail) {
        Duration told = Duration.ZERO;
        Instant requested = Desk.NINE;
        for (Dated dated : trail) {
            if (dated.event() instanceof ExtensionRequested) {
                requested = dated.occurredAt();
            } else if (dated.event() instanceof ExtensionAnswered answered) {
                told = told.plus(Duration.between(requested, dated.occurredAt()))
                        .plus(answered.length());
            } else if (dated.event() instanceof ExtensionLapsed) {
                told = told.plus(Duration.between(requested, dated.occurredAt()));
            }
        }
        return told;
    }

    @Property
    void nobodyPausesAClockForEver(@ForAll("wishes") List<Wish> wishes) {
        Host host = new Host();
        Stream.concat(
                        wishes.stream(),
                        Stream.generate(() -> new Wish(0, 41, false)).limit(50))
                .forEach(wish -> {
                    host.until(host.second + wish.working());
                    host.document(new RequestExtension(Optional.empty(), Desk.AGENT));
                    host.until(host.second + 41);
                });

        assertThat(host.ended.orElseThrow())
                .isBetween(Desk.NINE.plus(LIMIT), Desk.NINE.plus(LIMIT).plusSeconds(3 * 40));
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false))
                .as(Wish::new)
                .list()
                .ofMaxSize(6);
    }
}
