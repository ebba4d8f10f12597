package io.toritsugi.benchmarks.routing;

import io.toritsugi.routing.internal.index.FeatureIndex;
import io.toritsugi.routing.internal.index.FeatureNumbers;
import io.toritsugi.routing.internal.index.Matches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Free agents in the index of the router, the longest idle first, and what contacts ask it for. */
final class IndexedAgents {
    /** What is found where nobody can be. */
    static final int NOBODY = -1;

    private static final int HIGHEST_ASKED = 5;

    private final FeatureNumbers<Skill> numbers = new FeatureNumbers<>();
    private final List<FeatureNumbers.Asked> asked = new ArrayList<>();
    private final Set<Skill> known;
    private FeatureIndex<Integer, Skill, Someone> index =
            FeatureIndex.inOrder(Comparator.comparingLong(Someone::idleSince), numbers);

    /** A skill at a level or above. */
    record Skill(int skill, int least) {}

    /** A free agent. */
    record Someone(int id, long idleSince) {}

    private IndexedAgents(Set<Skill> known) {
        this.known = known;
        known.forEach(skill -> index = index.knowing(skill, someone -> false));
    }

    /** {@return nobody yet, and contacts that ask for these skills, at least one each} */
    static IndexedAgents askedFor(List<Map<Integer, Integer>> wishes) {
        Set<Skill> known = new HashSet<>();
        wishes.forEach(wish -> known.addAll(skills(wish)));
        IndexedAgents agents = new IndexedAgents(known);
        wishes.forEach(wish -> agents.asked.add(agents.numbers.all(skills(wish))));
        return agents;
    }

    /** {@return the free agents of a workforce, and contacts with these wishes} */
    static IndexedAgents of(Workforce workforce, int skills, Wishes wishes) {
        Set<Skill> known = new HashSet<>();
        for (int skill = 0; skill < skills; skill++) {
            for (int least = 1; least <= HIGHEST_ASKED; least++) {
                known.add(new Skill(skill, least));
            }
        }
        IndexedAgents agents = new IndexedAgents(known);
        List<Someone> free = new ArrayList<>();
        for (int agent = 0; agent < workforce.agents(); agent++) {
            if (!workforce.busy()[agent]) {
                free.add(new Someone(agent, workforce.idleSince()[agent]));
            }
        }
        free.sort(Comparator.comparingLong(Someone::idleSince));
        free.forEach(someone -> agents.seat(someone, workforce.of(someone.id())));
        for (int i = 0; i < wishes.skills().length; i++) {
            List<Skill> wish = new ArrayList<>();
            for (int k = 0; k < wishes.skills()[i].length; k++) {
                wish.add(new Skill(wishes.skills()[i][k], wishes.least()[i][k]));
            }
            agents.asked.add(agents.numbers.all(wish));
        }
        return agents;
    }

    private static Collection<Skill> skills(Map<Integer, Integer> wish) {
        return wish.entrySet().stream()
                .map(each -> new Skill(each.getKey(), each.getValue()))
                .toList();
    }

    /** Adds a free agent with his levels; quickest in the order of idleness. */
    void seat(Someone someone, Map<Integer, Integer> levels) {
        Set<Skill> features = new HashSet<>();
        levels.forEach((skill, level) -> {
            for (int least = 1; least <= level; least++) {
                features.add(new Skill(skill, least));
            }
        });
        features.retainAll(known);
        index = index.with(someone.id(), someone, features);
    }

    /** {@return those who can serve a contact} */
    Matches<Someone> eligible(int contact) {
        return index.having(asked.get(contact));
    }

    /** {@return the longest idle of those who can serve a contact} */
    int first(int contact) {
        Someone someone = eligible(contact).first(each -> true, Comparator.comparingInt(Someone::id));
        return someone == null ? NOBODY : someone.id();
    }
}
