package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.report.PageSection;
import java.util.Optional;

/**
 * What a report tells beside its KPIs: people by a section, and programs by a file.
 *
 * @param section what is shown
 * @param file the same for programs; empty if there is none
 */
record Addition(PageSection section, Optional<File> file) {
    /**
     * A file in JSON.
     *
     * @param name its name
     * @param content what is written to it
     */
    record File(String name, Object content) {}

    static Addition shown(PageSection section) {
        return new Addition(section, Optional.empty());
    }

    static Addition written(PageSection section, String name, Object content) {
        return new Addition(section, Optional.of(new File(name, content)));
    }
}
