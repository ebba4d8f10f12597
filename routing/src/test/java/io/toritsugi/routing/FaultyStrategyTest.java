package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.core.event.plugin.PluginFaulted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.catalog.StrategyProblem;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Strategies that do wrong: the router tells of it, and goes on. */
class FaultyStrategyTest {
    private enum Fault {
        INITIAL_THROWS,
        INITIAL_IS_NULL,
        WRITE_THROWS,
        EVOLVE_THROWS,
        EVOLVE_IS_NULL,
        COMPARE_THROWS,
        COMPARE_CONTRADICTS,
        SCORE_IS_NO_NUMBER
    }

    /** Counts offers, and gives the one with the later name the turn, unless it fails. */
    private record Faulty(Set<Fault> faults) implements AgentRanker<Integer> {
        @Override
        public String id() {
            return "faulty";
        }

        @Override
        @SuppressWarnings("NullAway") // it does what the contract forbids
        public StateCodec<Integer> codec() {
            return new StateCodec<>() {
                @Override
                public Integer initial() {
                    fail(Fault.INITIAL_THROWS);
                    return faults.contains(Fault.INITIAL_IS_NULL) ? null : 0;
                }

                @Override
                public String write(Integer state) {
                    fail(Fault.WRITE_THROWS);
                    return String.valueOf(state);
                }

                @Override
                public Integer read(String text) {
                    return Integer.valueOf(text);
                }
            };
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, Integer state, Instant now) {
            fail(Fault.COMPARE_THROWS);
            if (faults.contains(Fault.SCORE_IS_NO_NUMBER)) {
                double score = 0.0 / state;
                return score < score + 1 ? -1 : 1;
            }
            return faults.contains(Fault.COMPARE_CONTRADICTS) ? 1 : b.id().compareTo(a.id());
        }

        @Override
        public String key(AgentView agent, RoutableView routable, Integer state, Instant now) {
            return "offers=" + state;
        }

        @Override
        @SuppressWarnings("NullAway") // it does what the contract forbids
        public Integer evolve(Integer state, QueueId queue, EventView event) {
            if (!(event.event() instanceof Offered)) {
                return state;
            }
            if (state > 0) {
                fail(Fault.EVOLVE_THROWS);
            }
            return state > 0 && faults.contains(Fault.EVOLVE_IS_NULL) ? null : state + 1;
        }

        private void fail(Fault fault) {
            if (faults.contains(fault)) {
                throw new IllegalStateException("It fails on purpose");
            }
        }
    }

    private static final RoutingConfiguration CONFIGURATION = RoutingConfiguration.builder()
            .version("v1")
            .addQueues(
                    Queue.builder().id(SALES).ranker(StrategyRef.of("faulty")).build())
            .build();

    private static Strategies strategies(Fault... faults) {
        Set<Fault> all = EnumSet.noneOf(Fault.class);
        all.addAll(List.of(faults));
        return Strategies.of(List.of(new Faulty(all)), List.of());
    }

    private static Centre centre(Fault... faults) {
        return Centre.of(strategies(faults), CONFIGURATION)
                .serves("ann", SALES)
                .serves("bob", SALES)
                .serves("cid", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .calls("c3", SALES);
    }

    private static Object remembered(Centre centre) {
        return ((DomainState) centre.domain())
                .memory()
                .parts()
                .values()
                .single()
                .state();
    }

    private static List<String> offered(Centre centre) {
        return centre.happened(Offered.class).stream()
                .map(offer -> offer.agent().value())
                .toList();
    }

    @Test
    void oneThatDoesNothingWrongDecides() {
        Centre centre = centre();

        assertThat(offered(centre)).containsExactly("cid", "bob", "ann");
        assertThat(remembered(centre)).isEqualTo(3);
        assertThat(centre.happened(PluginFaulted.class)).isEmpty();
    }

    @Test
    void oneThatThrowsOrGivesNullWhileItFoldsRemembersWhatItDidBefore() {
        assertThat(remembered(centre(Fault.EVOLVE_THROWS))).isEqualTo(1);
        assertThat(remembered(centre(Fault.EVOLVE_IS_NULL))).isEqualTo(1);
        assertThat(offered(centre(Fault.EVOLVE_THROWS))).containsExactly("cid", "bob", "ann");
    }

    @Test
    void oneThatThrowsOrContradictsItselfIsNamedAndTheLongestIdleAgentIsTaken() {
        Centre thrown = centre(Fault.COMPARE_THROWS);
        Centre contradicted = centre(Fault.COMPARE_CONTRADICTS);

        assertThat(offered(thrown)).containsExactly("ann", "bob", "cid");
        assertThat(thrown.happened(PluginFaulted.class))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.fault()).isEqualTo(PluginFault.THREW));
        assertThat(offered(contradicted)).containsExactly("ann", "bob", "cid");
        assertThat(contradicted.happened(PluginFaulted.class))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.fault()).isEqualTo(PluginFault.INCONSISTENT));
    }

    @Test
    void oneThatComparesScoresThatAreNoNumbersIsNamedAndTheLongestIdleAgentIsTaken() {
        Centre centre = centre(Fault.SCORE_IS_NO_NUMBER);

        assertThat(offered(centre).get(0)).isEqualTo("ann");
        assertThat(centre.happened(PluginFaulted.class).get(0).fault()).isEqualTo(PluginFault.INCONSISTENT);
    }

    @Test
    void oneThatCannotBeginIsFoundBeforeAnyConfigurationHolds() {
        StrategyRef ref = StrategyRef.of("faulty");

        assertThat(strategies(Fault.INITIAL_THROWS).ranker(ref).getError())
                .containsExactly(new StrategyProblem(
                        StrategyProblem.Reason.FAILED, "faulty", "", IllegalStateException.class.getName(), ""));
        assertThat(strategies(Fault.INITIAL_IS_NULL).ranker(ref).getError())
                .containsExactly(new StrategyProblem(StrategyProblem.Reason.FAILED, "faulty", "", "null", ""));
    }

    @Test
    void oneThatCannotBeWrittenBeginsAnewFromASnapshotAndNothingElseIsLost() {
        Centre centre = centre(Fault.WRITE_THROWS);
        SnapshotCodec<RoutingDomain> codec =
                centre.router().snapshots(new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain()));
        TenantId tenant = TenantId.of("acme");
        DomainState read = (DomainState) codec.read(tenant, codec.write(tenant, centre.domain()));

        assertThat(read.memory()).isEqualTo(StrategyMemory.NONE);
        assertThat(read.withMemory(((DomainState) centre.domain()).memory())).isEqualTo(centre.domain());
    }

    /** A contact that is over, as was observed of it, cannot be offered, however often its queue's ranker is asked. */
    @Test
    void oneThatThrowsOverAVisitThatCannotBeOfferedIsToldOnceAndTheRouterGoesOn() {
        Centre centre = Centre.of(strategies(Fault.COMPARE_THROWS), CONFIGURATION)
                .calls("c1", SALES)
                .observes(InteractionEnded.builder()
                        .interaction(InteractionId.of("c1"))
                        .mechanism(EndMechanism.CUSTOMER_LEFT)
                        .build())
                .serves("ann", SALES)
                .serves("bob", SALES);

        centre.does(new RouterCommand.Recover());

        assertThat(offered(centre)).isEmpty();
        assertThat(centre.happened(PluginFaulted.class)).hasSize(2);
    }
}
