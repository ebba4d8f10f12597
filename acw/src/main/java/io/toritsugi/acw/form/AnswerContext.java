package io.toritsugi.acw.form;

import io.toritsugi.acw.field.FieldId;
import io.toritsugi.core.id.QueueId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What limits of answers ask for beside the answers: where, when, and what was there before. Immutable and thread-safe.
 *
 * @param queue the queue of the contact, which says which codes are offered; absent: all are
 * @param answeredAt when each field was answered, from which on a promise is due; one that is not there is not checked against
 *     {@link io.toritsugi.acw.field.type.PromiseType#within()}; unmodifiable
 * @param kept the fields whose answers were there before, such as those of a document that is reopened: there an option or a code that
 *     was retired since is no violation; unmodifiable
 * @since 0.1
 */
public record AnswerContext(Optional<QueueId> queue, SortedMap<FieldId, Instant> answeredAt, SortedSet<FieldId> kept) {
    /** Nothing is known: every code is offered, no promise is too late, every answer is new. */
    public static final AnswerContext NONE = new AnswerContext(Optional.empty(), new TreeMap<>(), new TreeSet<>());

    /** Copies the collections. */
    public AnswerContext {
        Objects.requireNonNull(queue, "AnswerContext.queue");
        answeredAt = Collections.unmodifiableSortedMap(new TreeMap<>(answeredAt));
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
    }

    /**
     * {@return this with another queue}
     *
     * @param queue the queue of the contact
     */
    public AnswerContext withQueue(QueueId queue) {
        return new AnswerContext(Optional.of(queue), answeredAt, kept);
    }

    /**
     * {@return this with other times of answers}
     *
     * @param answeredAt when each field was answered
     */
    public AnswerContext withAnsweredAt(Map<FieldId, Instant> answeredAt) {
        return new AnswerContext(queue, new TreeMap<>(answeredAt), kept);
    }

    /**
     * {@return this with other fields whose answers were there before}
     *
     * @param kept the fields
     */
    public AnswerContext withKept(Set<FieldId> kept) {
        return new AnswerContext(queue, answeredAt, new TreeSet<>(kept));
    }
}
