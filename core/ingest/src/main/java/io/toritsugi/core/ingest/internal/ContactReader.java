package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.mapping.InteractionMapping;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.cell.ValueMapping;
import io.toritsugi.core.ingest.mapping.internal.NamedValues;
import io.toritsugi.core.ingest.mapping.internal.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a record says of its contact as a whole. */
final class ContactReader {
    private static final NamedValues<Direction> DIRECTIONS = NamedValues.of(Direction.class);
    private static final NamedValues<Purpose> PURPOSES = NamedValues.of(Purpose.class);
    private static final NamedValues<EndMechanism> ENDS = NamedValues.of(EndMechanism.class);
    private static final int LONGEST_ID = Names.LONGEST - CallEvents.VISIT.length();

    private final Columns columns;
    private final int[] id;
    private final NamedValues<Channel> channels;
    private final @Nullable ValueReader channel;
    private final @Nullable ValueReader direction;
    private final @Nullable ValueReader customer;
    private final @Nullable ValueReader priority;
    private final @Nullable ValueReader queue;
    private final List<ValueReader> reasons;
    private final @Nullable ValueReader segment;
    private final @Nullable ValueReader product;
    private final @Nullable ValueReader touchpoint;
    private final @Nullable ValueReader site;
    private final @Nullable ValueReader employer;
    private final @Nullable ValueReader purpose;
    private final @Nullable ValueReader ended;

    ContactReader(Mapping mapping, Columns columns) {
        InteractionMapping part = mapping.interaction();
        this.columns = columns;
        this.id = part.id().stream().mapToInt(columns::place).toArray();
        this.channels = NamedValues.channels(mapping);
        this.channel = reader(part.channel());
        this.direction = reader(part.direction());
        this.customer = reader(part.customer());
        this.priority = reader(part.priority());
        this.queue = reader(part.queue());
        this.reasons = part.reasons().stream()
                .map(reason -> new ValueReader(reason, columns))
                .toList();
        this.segment = reader(part.segment());
        this.product = reader(part.product());
        this.touchpoint = reader(part.touchpoint());
        this.site = reader(part.site());
        this.employer = reader(part.employer());
        this.purpose = reader(part.purpose());
        this.ended = reader(part.ended());
    }

    private @Nullable ValueReader reader(Optional<ValueMapping> part) {
        return part.map(known -> new ValueReader(known, columns)).orElse(null);
    }

    /** The contact, or null if the record is rejected. */
    CallRecord.@Nullable Contact read(Row row, String contentHash) {
        String name = id(row, contentHash);
        if (name == null) {
            return null;
        }
        return new CallRecord.Contact(
                name,
                named(row, channel, channels, Channel.VOICE),
                named(row, direction, DIRECTIONS, Direction.INBOUND),
                customer == null ? null : name(row, customer),
                priority(row),
                queue == null ? null : name(row, queue),
                reasons(row),
                text(row, segment),
                text(row, product),
                text(row, touchpoint),
                site == null ? null : name(row, site),
                employer == null ? null : name(row, employer),
                find(row, purpose, PURPOSES),
                find(row, ended, ENDS));
    }

    private @Nullable String id(Row row, String contentHash) {
        if (id.length == 0) {
            return contentHash;
        }
        StringBuilder joined = new StringBuilder();
        for (int place : id) {
            String part = row.cell(place);
            if (part == null) {
                row.reject(RejectionReason.MISSING_VALUE, place, "must name the contact");
                return null;
            }
            joined.append(joined.isEmpty() ? "" : "/").append(id.length == 1 ? part : Names.escaped(part));
        }
        String name = joined.toString();
        if (!Names.isAllowed(name, LONGEST_ID)) {
            row.reject(
                    RejectionReason.BAD_NAME,
                    id[0],
                    "must name the contact in at most " + LONGEST_ID + " characters, none of them a control character");
            return null;
        }
        return name;
    }

    /** The value as an id, or null if there is none; one that cannot be an id rejects the record. */
    @Nullable
    String name(Row row, ValueReader reader) {
        String text = reader.read(row);
        if (text != null && !Names.isAllowed(text)) {
            reader.rejectName(row);
            return null;
        }
        return text;
    }

    /** Whether the mapping says for which queue a contact is bound. */
    boolean namesQueue() {
        return queue != null;
    }

    private int priority(Row row) {
        String text = text(row, priority);
        if (text == null || priority == null) {
            return 0;
        }
        BigDecimal number = Durations.number(text);
        try {
            if (number != null) {
                return number.intValueExact();
            }
        } catch (ArithmeticException notWhole) {
            number = null;
        }
        priority.rejectNumber(row);
        return 0;
    }

    private List<String> reasons(Row row) {
        if (reasons.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (ValueReader reason : reasons) {
            String text = reason.read(row);
            if (text != null) {
                all.add(text);
            }
        }
        return all;
    }

    private static @Nullable String text(Row row, @Nullable ValueReader reader) {
        return reader == null ? null : reader.read(row);
    }

    private static <T> T named(Row row, @Nullable ValueReader reader, NamedValues<T> values, T unless) {
        T value = find(row, reader, values);
        return value == null ? unless : value;
    }

    private static <T> @Nullable T find(Row row, @Nullable ValueReader reader, NamedValues<T> values) {
        String name = text(row, reader);
        if (name == null || reader == null) {
            return null;
        }
        T value = values.find(name);
        if (value == null) {
            reader.rejectUnknown(row, values.allowed() + ", or be translated to one");
        }
        return value;
    }
}
