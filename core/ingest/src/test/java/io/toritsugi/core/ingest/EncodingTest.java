package io.toritsugi.core.ingest;

import static io.toritsugi.core.ingest.Reading.HEADING;
import static io.toritsugi.core.ingest.Reading.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.queue.Queued;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "Shift_JIS",
                "windows-31j",
                "EUC-JP",
                "ISO-2022-JP",
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32"
            })
    void textIsReadInItsEncoding(String name) {
        Charset encoding = Charset.forName(name);
        StringBuilder text = new StringBuilder(HEADING);
        for (int i = 1; i <= 3_000; i++) {
            text.append(row(i));
        }

        Reading reading = Reading.of(
                Source.of("calls.csv", text.toString().getBytes(encoding)),
                Reading.MAPPING,
                ReadOptions.builder().encoding(encoding).build());

        assertThat(reading.summary().recordsGood()).isEqualTo(3_000);
        assertThat(reading.summary().recordsRejected()).isZero();
        assertThat(reading.find(Queued.class).orElseThrow().queue().value()).isEqualTo("料金");
    }

    @Test
    void aByteOrderMarkIsTolerated() {
        assertThat(Reading.of("\uFEFF" + HEADING + row(1)).summary().recordsGood())
                .isEqualTo(1);
    }

    @Test
    void gzipIsKnownByItsFirstBytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADING + row(1) + row(2)).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Reading.of(packed.toByteArray()).summary().recordsGood()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsOne(String lineEnd) {
        Reading reading = Reading.of((HEADING + row(1) + "\n  \n2\n" + row(3)).replace("\n", lineEnd));

        assertThat(reading.summary().recordsRead()).isEqualTo(3);
        assertThat(reading.rejected())
                .singleElement()
                .satisfies(record -> assertThat(record.line()).isEqualTo(5));
    }
}
