package io.toritsugi.acw.service;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A class path on which a service is declared, for tests of what is discovered. */
public final class Services {
    private Services() {}

    /** {@return a loader that finds these providers of a service} */
    public static ClassLoader declared(Path folder, Class<?> service, Class<?>... providers) throws IOException {
        return named(
                folder, service, Arrays.stream(providers).map(Class::getName).toList());
    }

    /** {@return a loader that finds providers by these names, whether there are such classes or not} */
    public static ClassLoader named(Path folder, Class<?> service, List<String> providers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(service.getName()), providers);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Services.class.getClassLoader());
    }
}
