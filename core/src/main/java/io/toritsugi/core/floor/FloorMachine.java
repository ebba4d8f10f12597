package io.toritsugi.core.floor;

import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.permission.Permissions;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides what happens between agents and contacts, once for both.
 *
 * <p>An offer, its acceptance, the connection, hold, parking, transfer and end concern a contact and an agent: either may
 * refuse, with a {@link io.toritsugi.core.interaction.ContactRejection} or an
 * {@link io.toritsugi.core.agent.AgentRejection}; who lacks a permission gets a
 * {@link io.toritsugi.core.permission.PermissionRefusal}. The events are written once, and both fold them. For a host that has
 * no router: its domain stream folds to one {@link Floor}.
 *
 * <p>What is due happens first, in the order of its instants; at one instant agents come before contacts, and lower ids before
 * higher ones. Stateless and thread-safe; deciding and folding take time in proportion to the logarithm of the number of agents
 * and contacts, and to what is touched.
 *
 * @since 0.1
 */
public final class FloorMachine implements Decider<Floor, FloorCommand, Rejection> {
    private final FloorSettings settings;
    private final Permissions permissions;
    private final AgentMachine agents;
    private final ContactMachine contacts = new ContactMachine();
    private final FloorFold fold;

    private FloorMachine(FloorSettings settings, Permissions permissions) {
        this.settings = settings;
        this.permissions = permissions;
        this.agents = AgentMachine.of(settings.agents());
        this.fold = new FloorFold(agents, contacts, settings.keepClosed());
    }

    /**
     * {@return a machine for one floor}
     *
     * @param settings what holds on it
     * @param permissions who may do what; {@link Permissions#everything} for a host that has checked before
     */
    public static FloorMachine of(FloorSettings settings, Permissions permissions) {
        return new FloorMachine(
                Objects.requireNonNull(settings, "FloorMachine.settings"),
                Objects.requireNonNull(permissions, "FloorMachine.permissions"));
    }

    /**
     * {@return what keeps floors as snapshots, in the format {@code toritsugi.floor/1}: each agent as
     * {@link AgentMachine#snapshots} does, and each contact as {@link ContactMachine#snapshots}}
     *
     * @param json how they are written
     */
    public static SnapshotCodec<Floor> snapshots(ProtectedJson json) {
        return new FloorSnapshots(Objects.requireNonNull(json, "FloorMachine.snapshots"));
    }

    @Override
    public Floor initial() {
        return FloorState.EMPTY;
    }

    @Override
    public Either<Rejection, List<Dated>> decide(Floor state, FloorCommand command, Instant now) {
        FloorState floor = (FloorState) state;
        Instant at = floor.last() != null && now.isBefore(floor.last()) ? floor.last() : now;
        FloorDecision decision = new FloorDecision(agents, contacts, fold, settings.wrapUps(), floor, at);
        decision.fireWhatIsDue();
        FloorPlan.carryOut(decision, permissions, command);
        return decision.result();
    }

    @Override
    public Floor evolve(Floor state, Dated event) {
        return fold.fold((FloorState) state, event);
    }

    @Override
    public Optional<Instant> nextDeadline(Floor state) {
        return ((FloorState) state).dues().headOption().map(Due::at).toJavaOptional();
    }
}
