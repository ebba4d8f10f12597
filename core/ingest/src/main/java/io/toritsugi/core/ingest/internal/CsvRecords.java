package io.toritsugi.core.ingest.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.ContentChain;
import io.toritsugi.core.ingest.internal.text.RecordFault;
import io.toritsugi.core.ingest.internal.text.RecordSplitter;
import io.toritsugi.core.ingest.internal.text.TextSource;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The records of a CSV, as cells or as a fault.
 *
 * <p>The splitter finds the boundaries, so that no fault reaches beyond its record; FastCSV reads what is within them.
 */
public final class CsvRecords {
    /** The most characters of a cell. */
    static final int LONGEST_CELL = 1 << 16;

    private static final String[] NONE = {};

    private final RecordSplitter splitter;
    private final Charset encoding;
    private final CsvReader.CsvReaderBuilder parser;
    private String[] cells = NONE;
    private Optional<RecordFault> fault = Optional.empty();
    private boolean peeked;
    private boolean ended;

    /**
     * Begins at the first record.
     *
     * @param content the content
     * @param encoding its encoding
     * @param format how it is written; without problems
     */
    public CsvRecords(InputStream content, Charset encoding, FormatSettings format) {
        char delimiter = format.delimiter().charAt(0);
        char quote = format.quote().charAt(0);
        this.encoding = encoding;
        this.splitter = new RecordSplitter(
                new TextSource(content, encoding),
                delimiter,
                quote,
                format.comment().map(text -> text.charAt(0)).orElse(null));
        this.parser = CsvReader.builder().fieldSeparator(delimiter).quoteCharacter(quote);
    }

    /**
     * {@return whether there is no record}
     *
     * @throws IOException if it cannot be read
     */
    public boolean isEmpty() throws IOException {
        boolean some = next();
        peeked = true;
        return !some;
    }

    /**
     * Goes to the next record.
     *
     * @return false at the end
     * @throws IOException if it cannot be read further
     */
    public boolean next() throws IOException {
        if (peeked) {
            peeked = false;
            return !ended;
        }
        cells = NONE;
        if (!splitter.next()) {
            ended = true;
            return false;
        }
        fault = RecordFault.of(splitter.fault(), encoding);
        if (fault.isEmpty()) {
            parse();
        }
        return true;
    }

    private void parse() {
        try {
            cells = parser.ofSingleCsvRecord(StringArrayHandler.of(), splitter.text());
        } catch (CsvParseException tooManyCells) {
            fail(new RecordFault(RejectionReason.WRONG_COLUMN_COUNT, "has more cells than can be read"));
            return;
        }
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) {
                fail(new RecordFault(
                        RejectionReason.CELL_TOO_LONG,
                        "has a cell of more than " + LONGEST_CELL + " characters, perhaps a quote that is not closed"));
                return;
            }
        }
    }

    /** Refuses the current record, and goes on with its second line if it has one. */
    void fail(RecordFault found) {
        splitter.resumeAtSecondLine();
        fault = Optional.of(found);
        cells = NONE;
    }

    /** {@return the cells of the current record; none if it has a fault} */
    public String[] cells() {
        return cells.clone();
    }

    /** {@return what is wrong with the current record as a whole} */
    public Optional<RecordFault> fault() {
        return fault;
    }

    /** {@return the line on which the current record begins, counted from 1} */
    public long line() {
        return splitter.line();
    }

    void addTo(ContentChain chain) {
        if (fault.isPresent()) {
            chain.addUnreadable(splitter.text(), splitter.skipped());
        } else {
            chain.add(cells);
        }
    }
}
