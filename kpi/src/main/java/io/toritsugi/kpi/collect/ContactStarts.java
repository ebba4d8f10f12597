package io.toritsugi.kpi.collect;

import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.measure.Dimension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** When contacts began that may change figures still. */
final class ContactStarts {
    private final Instant[] created;
    private final Instant[] earliest;
    private final TimeKeys timeKeys;
    /** Worked out where it is asked for, perhaps by several threads. */
    private final Map<Grouping, Map<List<String>, Long>> byTime = new ConcurrentHashMap<>();

    ContactStarts(Collection<RunningContact> contacts, TimeKeys timeKeys) {
        this.created = contacts.stream()
                .flatMap(contact -> contact.view().createdAt().stream())
                .toArray(Instant[]::new);
        this.earliest = contacts.stream()
                .map(contact -> earliestOf(contact.view()))
                .filter(instant -> instant.isBefore(Instant.MAX))
                .sorted()
                .toArray(Instant[]::new);
        this.timeKeys = timeKeys;
    }

    /** {@return how many began in the time of a group, or before its end if its units need not belong where contacts begin} */
    long in(Attribution attribution, Grouping grouping, List<String> values, Instant end) {
        if (attribution != Attribution.ENTRY) {
            return beganBefore(end);
        }
        return byTime.computeIfAbsent(timeOf(grouping), this::count).getOrDefault(timeOf(grouping, values), 0L);
    }

    /** Clocks of two sources may let a visit begin before its contact; {@link Instant#MAX} where nothing is known to have begun. */
    private static Instant earliestOf(Interaction contact) {
        Instant earliest = contact.createdAt().orElse(Instant.MAX);
        for (Visit visit : contact.visits()) {
            earliest = earlier(earliest, visit.queuedAt());
        }
        for (Leg leg : contact.legs()) {
            earliest = earlier(earliest, leg.connectedAt());
        }
        return earliest;
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.isPresent() && other.get().isBefore(one) ? other.get() : one;
    }

    private long beganBefore(Instant end) {
        int at = Arrays.binarySearch(earliest, end);
        int before = at < 0 ? -at - 1 : at;
        while (before > 0 && earliest[before - 1].equals(end)) {
            before--;
        }
        return before;
    }

    private Map<List<String>, Long> count(Grouping time) {
        Map<List<String>, Long> counts = new HashMap<>();
        for (Instant instant : created) {
            List<String> key = new ArrayList<>(time.dimensions().size());
            for (Dimension dimension : time.dimensions()) {
                timeKeys.of(dimension, instant).ifPresent(key::add);
            }
            if (key.size() == time.dimensions().size()) {
                counts.merge(key, 1L, Long::sum);
            }
        }
        return counts;
    }

    private static Grouping timeOf(Grouping grouping) {
        return new Grouping(
                grouping.dimensions().stream().filter(Dimension::temporal).toList());
    }

    private static List<String> timeOf(Grouping grouping, List<String> values) {
        List<Dimension> dimensions = grouping.dimensions();
        return IntStream.range(0, values.size())
                .filter(i -> dimensions.get(i).temporal())
                .mapToObj(values::get)
                .toList();
    }
}
