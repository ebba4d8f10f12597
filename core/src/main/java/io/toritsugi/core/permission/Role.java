package io.toritsugi.core.permission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.value.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody is in a contact centre. One person may be several.
 *
 * <p>An open set: a host adds its own. In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param id the stable name: lower-case letters, digits and single hyphens
 * @since 0.1
 */
public record Role(@JsonValue String id) implements Comparable<Role> {
    /** Serves contacts. */
    public static final Role OPERATOR = of("operator");

    /** Leads a team, and takes what escalates. */
    public static final Role TEAM_LEADER = of("team-leader");

    /** Watches over the day: who works on what, and how long customers wait. */
    public static final Role SUPERVISOR = of("supervisor");

    /** Is responsible for a department: its people, plans and skills. */
    public static final Role MANAGER = of("manager");

    /** Is responsible for the whole centre. */
    public static final Role CENTRE_HEAD = of("centre-head");

    /** Judges the quality of contacts. */
    public static final Role QA = of("qa");

    /** Trains agents. */
    public static final Role TRAINER = of("trainer");

    /** Those that come with the SDK. */
    public static final List<Role> BUILT_IN =
            List.of(OPERATOR, TEAM_LEADER, SUPERVISOR, MANAGER, CENTRE_HEAD, QA, TRAINER);

    private static final Map<Role, Bilingual> NAMES = Map.of(
            OPERATOR, new Bilingual("Operator", "オペレーター"),
            TEAM_LEADER, new Bilingual("Team leader", "チームリーダー"),
            SUPERVISOR, new Bilingual("Supervisor", "スーパーバイザー"),
            MANAGER, new Bilingual("Manager", "マネージャー"),
            CENTRE_HEAD, new Bilingual("Head of the centre", "センター長"),
            QA, new Bilingual("Quality assurance", "QA担当"),
            TRAINER, new Bilingual("Trainer", "トレーナー"));

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code id} is not allowed
     */
    public Role {
        Objects.requireNonNull(id, "Role.id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "Role.id must be lower-case letters, digits and single hyphens, was \"" + id + "\"");
        }
    }

    /**
     * {@return the one with this name}
     *
     * @param id the stable name
     * @throws IllegalArgumentException if {@code id} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Role of(String id) {
        return new Role(id);
    }

    /** {@return what people call it; empty unless it came with the SDK} */
    public Optional<Bilingual> standardName() {
        return Optional.ofNullable(NAMES.get(this));
    }

    @Override
    public int compareTo(Role other) {
        return id.compareTo(other.id);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return id;
    }
}
