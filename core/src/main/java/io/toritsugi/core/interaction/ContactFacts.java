package io.toritsugi.core.interaction;

import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.value.PersonalData;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a contact, by the names under which conditions ask for it.
 *
 * <table>
 * <caption>The facts that the SDK gives; what is not known is absent</caption>
 * <tr><th>name</th><th>type</th><th>what it is</th></tr>
 * <tr><td>{@code contact.channel}</td><td>text</td><td>the id of the channel, such as {@code voice}</td></tr>
 * <tr><td>{@code contact.direction}</td><td>text</td><td>{@code inbound}, {@code outbound} or {@code internal}</td></tr>
 * <tr><td>{@code contact.queue}</td><td>text</td><td>the queue it was in last, or else the one it was bound for</td></tr>
 * <tr><td>{@code contact.reason}</td><td>set</td><td>why the customer gets in touch</td></tr>
 * <tr><td>{@code contact.category}</td><td>set</td><td>what it was about: the codes of its path, from the root down</td></tr>
 * <tr><td>{@code contact.resolution}</td><td>set</td><td>what solved it: the codes of its path</td></tr>
 * <tr><td>{@code contact.disposition}</td><td>set</td><td>how the agent left it: the codes of its path</td></tr>
 * <tr><td>{@code contact.outcome}</td><td>text</td><td>what it achieved, such as {@code partly-resolved}</td></tr>
 * <tr><td>{@code contact.end}</td><td>text</td><td>how it ended, such as {@code customer-left}</td></tr>
 * <tr><td>{@code contact.priority}</td><td>number</td><td>its priority; higher goes first</td></tr>
 * <tr><td>{@code contact.segment}</td><td>text</td><td>the segment of the customer</td></tr>
 * <tr><td>{@code contact.product}</td><td>text</td><td>the product it is about</td></tr>
 * <tr><td>{@code contact.touchpoint}</td><td>text</td><td>the touchpoint at which it began</td></tr>
 * <tr><td>{@code contact.purpose}</td><td>text</td><td>why the centre began it</td></tr>
 * </table>
 *
 * <p>What was recorded of the contact under a key has the name {@code contact.fact.} with the key behind it, such as
 * {@code contact.fact.account-type}. What the host adds has names of its own with a dot in them, such as {@code customer.tier}.
 * Immutable and thread-safe; {@code toString} shows no values.
 *
 * @param values the values by name, in the order of the names; unmodifiable
 * @since 0.1
 */
@PersonalData
public record ContactFacts(SortedMap<String, FactValue> values) implements Facts {
    /** The facts that the SDK gives, without those that were recorded under a key. */
    public static final FactTypes TYPES = FactTypes.of(Map.ofEntries(
            Map.entry("contact.channel", FactType.TEXT),
            Map.entry("contact.direction", FactType.TEXT),
            Map.entry("contact.queue", FactType.TEXT),
            Map.entry("contact.reason", FactType.SET),
            Map.entry("contact.category", FactType.SET),
            Map.entry("contact.resolution", FactType.SET),
            Map.entry("contact.disposition", FactType.SET),
            Map.entry("contact.outcome", FactType.TEXT),
            Map.entry("contact.end", FactType.TEXT),
            Map.entry("contact.priority", FactType.NUMBER),
            Map.entry("contact.segment", FactType.TEXT),
            Map.entry("contact.product", FactType.TEXT),
            Map.entry("contact.touchpoint", FactType.TEXT),
            Map.entry("contact.purpose", FactType.TEXT)));

    private static final String OURS = "contact.";
    private static final String RECORDED = "contact.fact.";

    /** Copies the map. */
    public ContactFacts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * {@return the facts of a contact}
     *
     * @param contact the contact as far as it is known
     * @param more what the host adds; names have a dot and do not begin with {@code contact.}
     * @throws IllegalArgumentException if a name that the host adds is not allowed
     */
    public static ContactFacts of(Interaction contact, Map<String, FactValue> more) {
        SortedMap<String, FactValue> values = new TreeMap<>();
        contact.created().ifPresent(created -> addCreated(values, created));
        contact.visits().stream()
                .flatMap(visit -> queue(visit).stream())
                .reduce((earlier, later) -> later)
                .ifPresent(queue -> values.put("contact.queue", queue));
        if (!contact.reasons().isEmpty()) {
            values.put("contact.reason", FactValue.of(Set.copyOf(contact.reasons())));
        }
        contact.classifications()
                .forEach((kind, classified) -> values.put(
                        OURS + kind.name().toLowerCase(Locale.ROOT), FactValue.of(Set.copyOf(classified.path()))));
        contact.outcome().ifPresent(outcome -> values.put("contact.outcome", word(outcome)));
        contact.endMechanism().ifPresent(end -> values.put("contact.end", word(end)));
        contact.facts().forEach((key, value) -> values.put(RECORDED + key, value));
        more.forEach((name, value) -> {
            if (name.startsWith(OURS) || !isWithDot(name)) {
                throw notAllowed(name);
            }
            values.put(name, value);
        });
        return new ContactFacts(values);
    }

    /**
     * {@return the vocabulary of conditions over contacts: {@link #TYPES} and these}
     *
     * @param more what is recorded under keys, as {@code contact.fact.} and the key, and what the host adds
     * @throws IllegalArgumentException if a name is not allowed
     */
    public static FactTypes typesWith(Map<String, FactType> more) {
        SortedMap<String, FactType> types = new TreeMap<>(TYPES.types());
        more.forEach((name, type) -> {
            if (name.startsWith(OURS) ? !name.startsWith(RECORDED) : !isWithDot(name)) {
                throw notAllowed(name);
            }
            types.put(name, type);
        });
        return new FactTypes(types);
    }

    @Override
    public Optional<FactValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** {@return the names alone} */
    @Override
    public String toString() {
        return "ContactFacts" + values.keySet();
    }

    private static void addCreated(SortedMap<String, FactValue> values, InteractionCreated created) {
        values.put("contact.channel", FactValue.of(created.channel().id()));
        values.put("contact.direction", word(created.direction()));
        values.put("contact.priority", FactValue.of(created.priority()));
        created.queue().ifPresent(queue -> values.put("contact.queue", FactValue.of(queue.value())));
        created.segment().ifPresent(segment -> values.put("contact.segment", FactValue.of(segment)));
        created.product().ifPresent(product -> values.put("contact.product", FactValue.of(product)));
        created.touchpoint().ifPresent(point -> values.put("contact.touchpoint", FactValue.of(point)));
        created.purpose().ifPresent(purpose -> values.put("contact.purpose", word(purpose)));
    }

    private static Optional<FactValue> queue(Visit visit) {
        return visit.queue().map(queue -> FactValue.of(queue.value()));
    }

    private static FactValue word(Enum<?> constant) {
        return FactValue.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static boolean isWithDot(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && dot < name.length() - 1;
    }

    private static IllegalArgumentException notAllowed(String name) {
        return new IllegalArgumentException(
                "ContactFacts takes names with a dot that do not begin with contact. from the host, such as"
                        + " customer.tier, was \"" + name + "\"");
    }
}
