package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.RecordResult;

/** Says what the lines of one log mean, one after the other: it may remember what earlier ones said. */
@FunctionalInterface
public interface LineInterpreter {
    /**
     * {@return what became of the line}
     *
     * @param line the next line; never blank
     */
    RecordResult interpret(Line line);
}
