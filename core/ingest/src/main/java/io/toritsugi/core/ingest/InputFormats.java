package io.toritsugi.core.ingest;

import io.toritsugi.core.ingest.internal.CsvFormat;
import io.toritsugi.core.ingest.internal.connect.ConnectAgentsFormat;
import io.toritsugi.core.ingest.internal.connect.ConnectRecordsFormat;
import io.toritsugi.core.ingest.internal.events.EventLinesFormat;
import io.toritsugi.core.ingest.internal.freeswitch.FreeSwitchFormat;
import io.toritsugi.core.ingest.internal.queuelog.QueueLogFormat;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The formats that can be read, by name.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class InputFormats {
    private final SortedMap<String, InputFormat> formats = new TreeMap<>();

    private InputFormats(Collection<? extends InputFormat> all) {
        for (InputFormat format : all) {
            InputFormat other = formats.put(format.id(), format);
            if (other != null) {
                throw new IllegalStateException("InputFormat.id must be unique, \"" + format.id() + "\" is both "
                        + other.getClass().getName() + " and "
                        + format.getClass().getName());
            }
        }
    }

    /** {@return the formats that come with the SDK: {@code "csv"}, the {@code "queue-log"} of Asterisk, the agent
     * events of Amazon Connect ({@code "amazon-connect-agents"}) and its contact records ({@code "amazon-connect-contacts"}), those of FreeSWITCH's call centre ({@code "freeswitch"}), and {@code "events"}, the SDK's own as lines of JSON} */
    public static InputFormats standard() {
        return new InputFormats(List.of(
                new CsvFormat(),
                new QueueLogFormat(),
                new ConnectAgentsFormat(),
                new ConnectRecordsFormat(),
                new FreeSwitchFormat(),
                new EventLinesFormat()));
    }

    /**
     * {@return these formats and no others}
     *
     * @param formats the formats
     * @throws IllegalStateException if two have one name
     */
    public static InputFormats of(Collection<? extends InputFormat> formats) {
        return new InputFormats(formats);
    }

    /**
     * {@return the formats that a class loader knows as services, read once} Those of the SDK are among them.
     *
     * @param classLoader the caller's class loader
     * @throws IllegalStateException if two have one name
     */
    public static InputFormats discover(ClassLoader classLoader) {
        return new InputFormats(ServiceLoader.load(InputFormat.class, classLoader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * {@return the format with this name, if there is one}
     *
     * @param id the name
     */
    public Optional<InputFormat> find(String id) {
        return Optional.ofNullable(formats.get(id));
    }

    /** {@return the names of all formats, in order} */
    public Set<String> ids() {
        return Collections.unmodifiableSet(formats.keySet());
    }
}
