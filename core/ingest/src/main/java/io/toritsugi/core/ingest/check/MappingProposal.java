package io.toritsugi.core.ingest.check;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.internal.Beginning;
import io.toritsugi.core.ingest.internal.Proposer;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.vavr.control.Either;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A mapping that is proposed for a file, by a table of known names of columns and of ways to write dates.
 *
 * <p>What the beginning of the file does not tell is a gap in the mapping: {@link Mapping#gaps} names each with a question, and
 * as long as there is one the mapping reads nothing. Immutable and thread-safe.
 *
 * @param mapping the mapping, mostly with gaps
 * @param unusedColumns the columns of which the table knows nothing, in the order of the file
 * @since 0.1
 */
public record MappingProposal(Mapping mapping, List<String> unusedColumns) {
    /** Copies the list. */
    public MappingProposal {
        unusedColumns = List.copyOf(unusedColumns);
    }

    /**
     * Proposes a mapping for a file by its heading and its first records, of at most one mebibyte.
     *
     * @param source the file, of comma-, tab-, semicolon- or bar-separated values
     * @param encoding its encoding
     * @param name how the mapping shall be named
     * @return the proposal, or why the file cannot be read
     */
    public static Either<IngestFailure, MappingProposal> of(Source source, Charset encoding, String name) {
        return Beginning.of(source, encoding).map(beginning -> {
            Proposer proposer = new Proposer(beginning);
            return new MappingProposal(proposer.propose(name), proposer.unusedColumns());
        });
    }

    /** {@return the document of the mapping, to be filled in and saved} */
    public String json() {
        return Mappings.write(mapping);
    }
}
