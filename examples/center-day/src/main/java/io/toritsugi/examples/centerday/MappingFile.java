package io.toritsugi.examples.centerday;

import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.MappingProblem;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a mapping from a file, or says what is wrong with it. */
final class MappingFile {
    private MappingFile() {}

    static Mapping read(Path file) {
        return checked(file, Mappings.read(TextFile.read(file)));
    }

    /** Reads a mapping that may have gaps. */
    static Mapping draft(Path file) {
        return checked(file, Mappings.readDraft(TextFile.read(file)));
    }

    private static Mapping checked(Path file, Validation<List<MappingProblem>, Mapping> mapping) {
        if (mapping.isInvalid()) {
            throw new Failure("the mapping " + file + " cannot be used: "
                    + mapping.getError().stream().map(MappingProblem::message).collect(Collectors.joining("; ")));
        }
        return mapping.get();
    }
}
