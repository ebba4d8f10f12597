package io.toritsugi.core.ingest.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSplitterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "a,b~c,d          ! 1:a,b 2:c,d",
                "~~a~             ! 3:a",
                "a,\"b~c\",d~e    ! 1:a,\"b~c\",d 3:e",
                "#a\"~b           ! 2:b",
                "a,#b~c           ! 1:a,#b 2:c",
                "a\"b~c           ! 1:a\"b 2:c", // a quote within a cell is one of its characters
                "\"a~b            ! 1?\"a 2:b",
                "\"a\"b~c         ! 1?\"a\"b 2:c",
                "\"a~b\"c~d       ! 1?\"a 2:b\"c 3:d",
                "a@b~c            ! 1?a@b 2:c", // @ stands for U+0000
            })
    void recordsHaveLinesAndFaults(String text, String expected) throws IOException {
        RecordSplitter splitter = splitter(text.strip().replace('~', '\n').replace('@', '\0'));
        List<String> found = new ArrayList<>();
        while (splitter.next()) {
            String mark = splitter.fault() == RecordSplitter.Fault.NONE ? ":" : "?";
            found.add(
                    splitter.line() + mark + splitter.text().replace('\n', '~').replace('\0', '@'));
        }
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void itHoldsNoMoreThanARecord() throws IOException {
        RecordSplitter splitter = splitter("\"" + "x".repeat(5_000_000) + "\na\n");

        assertThat(splitter.next()).isTrue();
        assertThat(splitter.fault()).isEqualTo(RecordSplitter.Fault.TOO_LONG);
        assertThat(splitter.next()).isTrue();
        assertThat(splitter.text()).isEqualTo("a");
        assertThat(splitter.capacity()).isLessThanOrEqualTo(2 * RecordSplitter.LONGEST_RECORD);
    }

    @Test
    void itHoldsNoMoreThanARecordOfManyLinesEither() throws IOException {
        RecordSplitter splitter = splitter("\"" + "x\n".repeat(2_000_000));
        int records = 0;
        while (splitter.next()) {
            records++;
        }
        assertThat(records).isEqualTo(2_000_000);
        assertThat(splitter.capacity()).isLessThanOrEqualTo(2 * RecordSplitter.LONGEST_RECORD);
    }

    private static RecordSplitter splitter(String text) {
        return new RecordSplitter(
                new TextSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8),
                ',',
                '"',
                '#');
    }
}
