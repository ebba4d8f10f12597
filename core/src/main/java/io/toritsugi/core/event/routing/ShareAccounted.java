package io.toritsugi.core.event.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A visit that an agent took has been counted for his party, in a queue whose work is shared out between parties.
 *
 * <p>What is counted together is what the same parties could have taken: see {@link #among}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ShareAccounted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ShareAccounted.Builder.class)
public sealed interface ShareAccounted extends Event permits ImmutableShareAccounted {
    /** The name of this type of event on the wire. */
    String TYPE = "ShareAccounted";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the queue visit} */
    VisitId visit();

    /** {@return the queue} */
    QueueId queue();

    /** {@return by what its parties are told apart} */
    PartyKind by();

    /** {@return the id of the employer or the site that took it} */
    String party();

    /** {@return the parties that were there and could have taken it, that which did among them} */
    @Value.NaturalOrder
    SortedSet<String> among();

    /** {@return how many of what these could have taken the party has taken so far, this one counted; more than zero} */
    long accepted();

    /** {@return how many all of these have taken so far, this one counted; not less than {@link #accepted}} */
    long of();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!among().contains(party())) {
            throw new IllegalArgumentException("ShareAccounted.party must be one of " + among() + ", was " + party());
        }
        if (accepted() < 1 || accepted() > of()) {
            throw new IllegalArgumentException("ShareAccounted.accepted must be 1 to " + of() + ", was " + accepted());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ShareAccounted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableShareAccounted.Builder {
        Builder() {}
    }
}
