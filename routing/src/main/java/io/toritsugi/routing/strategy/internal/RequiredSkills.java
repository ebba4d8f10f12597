package io.toritsugi.routing.strategy.internal;

import io.toritsugi.core.condition.Combination;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactCondition;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.routing.roster.RosterEntry;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The skills that conditions name, and at what level an agent has them. */
public final class RequiredSkills {
    private RequiredSkills() {}

    /** {@return the names of the skills; what a negation names is not asked for} */
    public static NavigableSet<String> of(List<Condition> conditions) {
        NavigableSet<String> skills = new TreeSet<>();
        conditions.forEach(condition -> collect(condition, skills));
        return skills;
    }

    /** {@return the level, 0 if he has no such skill} */
    public static int level(RosterEntry entry, String skill) {
        for (Map.Entry<SkillId, Integer> own : entry.skills().entrySet()) {
            if (own.getKey().value().equals(skill)) {
                return own.getValue();
            }
        }
        return 0;
    }

    private static void collect(Condition condition, NavigableSet<String> skills) {
        if (condition instanceof Combination combination && !(combination instanceof Combination.Not)) {
            combination.parts().forEach(part -> collect(part, skills));
        } else if (condition instanceof FactCondition about
                && about.fact().name().equals("skills")) {
            about.fact().key().ifPresent(skills::add);
        }
    }
}
