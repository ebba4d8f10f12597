package io.toritsugi.routing;

import io.toritsugi.routing.configuration.RoutingConfiguration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The configurations of a routing domain, by version.
 *
 * <p>A version is never given another meaning: a domain that is read again years later finds what held then. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Configurations {
    /**
     * {@return the configuration of a version; empty if there is none}
     *
     * @param version the version
     */
    Optional<RoutingConfiguration> find(String version);

    /**
     * {@return these configurations}
     *
     * @param configurations no two of one version
     * @throws IllegalArgumentException if two are of one version
     */
    static Configurations of(RoutingConfiguration... configurations) {
        Map<String, RoutingConfiguration> byVersion = new HashMap<>();
        for (RoutingConfiguration configuration : configurations) {
            if (byVersion.put(configuration.version(), configuration) != null) {
                throw new IllegalArgumentException("Configurations must have one of each version, was given two of \""
                        + configuration.version() + "\"");
            }
        }
        return version -> Optional.ofNullable(byVersion.get(version));
    }
}
