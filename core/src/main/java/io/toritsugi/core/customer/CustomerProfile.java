package io.toritsugi.core.customer;

import io.toritsugi.core.value.PersonalData;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a host's own system knows of a customer.
 *
 * <p>Immutable and thread-safe; {@code toString} shows the names of the attributes alone.
 *
 * @param attributes what is known, by name, such as {@code "name"} or {@code "tier"}
 * @since 0.1
 */
public record CustomerProfile(@PersonalData SortedMap<String, String> attributes) {
    /** Copies the attributes. */
    public CustomerProfile {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /**
     * {@return a profile of these attributes}
     *
     * @param attributes what is known, by name
     */
    public static CustomerProfile of(Map<String, String> attributes) {
        return new CustomerProfile(new TreeMap<>(attributes));
    }

    @Override
    public String toString() {
        return "CustomerProfile" + attributes.keySet();
    }
}
