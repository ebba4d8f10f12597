package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.RandomHistory.Step;
import io.toritsugi.routing.internal.demand.Feature;
import io.toritsugi.routing.internal.demand.Groups;
import io.toritsugi.routing.internal.domain.DomainIndex;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.view.AgentSeen;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is found at once of a domain is what a look at all of it finds. */
class DomainIndexTest {
    private static Map<AgentId, Set<Feature>> seated(DomainIndex index, DomainState state) {
        Map<AgentId, Set<Feature>> seated = new TreeMap<>();
        state.floor().agents().forEach(agent -> {
            AgentId id = agent.id().orElseThrow();
            Set<Feature> features = index.bench().featuresOf(id);
            if (features != null) {
                seated.put(
                        id,
                        features.stream().filter(index.bench().agents()::knows).collect(Collectors.toSet()));
                assertThat(Objects.requireNonNull(index.bench().agents().find(id))
                                .agent()
                                .state())
                        .isEqualTo(agent);
            }
        });
        return seated;
    }

    /** {@return what agents like him may be able to take: visits, or groups of them} */
    private static Map<QueueId, Map<Groups.Lane, Set<Object>>> forHim(DomainIndex index, AgentSeen agent) {
        Map<Feature, Integer> levels = index.bench().levelsAnyhow(agent);
        Map<QueueId, Map<Groups.Lane, Set<Object>>> all = new HashMap<>();
        for (QueueId queue : List.of(Centre.SALES, RandomHistory.SUPPORT)) {
            index.groups().of(queue).forEach((lane, visits) -> {
                Set<Object> found = new HashSet<>();
                visits.forEach(
                        index.groups().grades(levels), member -> found.add(lane.findsEach() ? member : member.group()));
                all.computeIfAbsent(queue, each -> new HashMap<>()).put(lane, found);
            });
        }
        return all;
    }

    @Property
    void anIndexThatFollowedIsOneThatIsMadeAnew(@ForAll("steps") List<Step> steps) {
        RandomHistory history = new RandomHistory();
        steps.forEach(history::take);
        DomainState state = (DomainState) history.router.initial();
        for (Dated event : history.events) {
            state = (DomainState) history.router.evolve(state, event);
        }

        DomainIndex anew = DomainIndex.of(state, history.router.rules());
        DomainIndex followed = state.index();
        assertThat(followed.groups().members()).isEqualTo(anew.groups().members());
        assertThat(followed.groups().changing()).isEqualTo(anew.groups().changing());
        assertThat(followed.offered()).isEqualTo(anew.offered());
        for (AgentId agent : RandomHistory.AGENTS) {
            AgentSeen seen = new Seen(state, history.router.rules())
                    .agent(agent, state.floor().agent(agent));
            assertThat(forHim(followed, seen)).isEqualTo(forHim(anew, seen));
        }
        assertThat(followed.groups().groups().keySet())
                .isEqualTo(anew.groups().groups().keySet());
        assertThat(followed.watched()).isEqualTo(anew.watched());
        assertThat(followed.tallies()).isEqualTo(anew.tallies());
        Map<AgentId, Set<Feature>> seated = seated(followed, state);
        seated(anew, state).forEach((agent, features) -> {
            Set<Feature> asked = new HashSet<>(Objects.requireNonNull(seated.get(agent)));
            asked.retainAll(features);
            assertThat(asked).isEqualTo(features);
        });
        assertThat(seated.keySet()).containsAll(seated(anew, state).keySet());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return RandomHistory.steps();
    }
}
