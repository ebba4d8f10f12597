package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.ContentChain;
import io.toritsugi.core.ingest.internal.text.IoFaults;
import io.toritsugi.core.ingest.internal.text.RecordFault;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the records of a CSV behind its heading. */
final class CsvRecordReader implements RecordReader {
    private static final String MARKER = "toritsugi.ingest.csv/1";

    private final String source;
    private final CsvRecords records;
    private final Columns columns;
    private final RowInterpreter interpreter;
    private final ContentChain chain = new ContentChain(MARKER);
    private long recordNumber;
    private @Nullable IngestFailure failure;

    CsvRecordReader(String source, CsvRecords records, Mapping mapping, Columns columns) {
        this.source = source;
        this.records = records;
        this.columns = columns;
        this.interpreter = new RowInterpreter(source, mapping, columns);
        chain.add(columns.names());
    }

    @Override
    public Either<IngestFailure, Optional<RecordResult>> next() {
        if (failure != null) {
            return Either.left(failure);
        }
        try {
            return Either.right(records.next() ? Optional.of(result()) : Optional.empty());
        } catch (IOException damaged) {
            failure = IoFaults.damaged(source, records.line(), damaged);
            return Either.left(failure);
        }
    }

    private RecordResult result() {
        recordNumber++;
        String[] cells = records.cells();
        if (records.fault().isEmpty() && cells.length != columns.count()) {
            records.fail(new RecordFault(
                    RejectionReason.WRONG_COLUMN_COUNT,
                    "has " + cells.length + " cells, and the heading has " + columns.count()));
        }
        records.addTo(chain);
        return records.fault()
                .map(fault -> fault.rejected(source, records.line()))
                .orElseGet(() -> interpreter.interpret(cells, records.line(), recordNumber, chain.hex()));
    }
}
