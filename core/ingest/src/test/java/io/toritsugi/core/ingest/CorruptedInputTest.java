package io.toritsugi.core.ingest;

import static io.toritsugi.core.ingest.Reading.HEADING;
import static io.toritsugi.core.ingest.Reading.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorruptedInputTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "truncated line         | 2,2026-04-01 10:                                | WRONG_COLUMN_COUNT",
                "a cell too many        | 2,2026-04-01 10:00:00,料金,12,answered,sato,90,1 | WRONG_COLUMN_COUNT",
                "letters for a duration | 2,2026-04-01 10:00:00,料金,1O,answered,sato,90   | BAD_DURATION",
                "letters for a time     | 2,2026-04-0l 10:00:00,料金,12,answered,sato,90   | BAD_INSTANT",
                "a day that is not      | 2,2026-02-30 10:00:00,料金,12,answered,sato,90   | BAD_INSTANT",
                "a huge number          | 2,2026-04-01 10:00:00,料金,9999999999999,answered,sato,90 | BAD_DURATION",
                "an exponent            | 2,2026-04-01 10:00:00,料金,1E9,answered,sato,90  | BAD_DURATION",
                "an unknown outcome     | 2,2026-04-01 10:00:00,料金,12,lost,sato,90       | UNKNOWN_VALUE",
                "no outcome             | 2,2026-04-01 10:00:00,料金,12,,sato,90           | MISSING_VALUE",
                "no name                | ,2026-04-01 10:00:00,料金,12,answered,sato,90    | MISSING_VALUE",
                "no start               | 2,,料金,12,answered,sato,90                      | MISSING_VALUE",
                "a quote that is open   | 2,`\"`2026-04-01 10:00:00,料金,12,answered,sato,90 | BAD_QUOTES",
                "goes on after a quote  | 2,`\"`a`\"`b,料金,12,answered,sato,90            | BAD_QUOTES",
            })
    void aBadRecordIsCountedAndTheOthersAreRead(String name, String bad, RejectionReason reason) {
        Reading reading = Reading.of(HEADING + row(1) + bad.replace("`", "") + "\n" + row(3) + row(4));

        assertThat(reading.summary().failure()).isEmpty();
        assertThat(reading.summary().recordsRead()).isEqualTo(4);
        assertThat(reading.summary().recordsGood()).isEqualTo(3);
        assertThat(reading.rejected()).singleElement().satisfies(record -> {
            assertThat(record.reason()).isEqualTo(reason);
            assertThat(record.line()).isEqualTo(3);
            assertThat(record.message()).startsWith("calls.csv:3: ");
        });
    }

    @Test
    void binaryGarbageIsCounted() {
        byte[] garbage = new byte[50_000];
        new Random(7).nextBytes(garbage);
        byte[] content = joined(HEADING + row(1), garbage, "\n" + row(2) + row(3));

        Reading reading = Reading.of(content);

        assertThat(reading.summary().failure()).isEmpty();
        assertThat(reading.summary().recordsGood()).isEqualTo(3);
        assertThat(reading.summary().recordsRejected()).isPositive();
    }

    @Test
    void aLineOf100MegabytesIsRejectedAndNotHeld() {
        Source source = new Source(
                "long.csv",
                () -> new SequenceInputStream(Collections.enumeration(
                        List.of(stream(HEADING + row(1)), new Letters(100_000_000), stream("\n" + row(3) + row(4))))));

        Reading reading = Reading.of(source, Reading.MAPPING, ReadOptions.standard());

        assertThat(reading.summary().failure()).isEmpty();
        assertThat(reading.summary().recordsGood()).isEqualTo(3);
        assertThat(reading.rejected()).singleElement().satisfies(record -> {
            assertThat(record.reason()).isEqualTo(RejectionReason.RECORD_TOO_LONG);
            assertThat(record.line()).isEqualTo(3);
        });
    }

    @Test
    void aQuoteThatNobodyClosesCostsOneLine() {
        StringBuilder content = new StringBuilder(HEADING).append("1,\"2026-04-01 10:00:00,料金,12,answered,sato,90\n");
        for (int i = 2; i <= 40_000; i++) {
            content.append(row(i));
        }

        Reading reading = Reading.of(content.toString());

        assertThat(reading.reason()).isEqualTo(RejectionReason.BAD_QUOTES);
        assertThat(reading.summary().recordsRejected()).isEqualTo(1);
        assertThat(reading.summary().recordsGood()).isEqualTo(39_999);
    }

    @Test
    void aCellThatSwallowedALineGivesItBack() {
        Reading reading = Reading.of(HEADING + "1,\"2026,a\n" + row(2) + "3,x\",a,1,answered,sato\n" + row(4));

        assertThat(reading.summary().recordsGood()).isEqualTo(2);
        assertThat(reading.rejected()).extracting(RejectedRecord::line).containsExactly(2L, 4L);
    }

    @Test
    void aCellMayBe65536CharactersLong() {
        String longest = "x".repeat(65_536);
        Reading reading = Reading.of(HEADING + "1,2026-04-01 10:00:00,料金,12,answered," + longest + "y,90\n" + row(2));

        assertThat(reading.reason()).isEqualTo(RejectionReason.CELL_TOO_LONG);
        assertThat(reading.summary().recordsGood()).isEqualTo(1);
    }

    @Test
    void anEmptyFileIsOneClearLine() {
        assertThat(Reading.of("").summary().failure()).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo(IngestFailure.Reason.EMPTY);
            assertThat(failure.message()).isEqualTo("calls.csv: is empty");
        });
    }

    @Test
    void aHeadingAloneIsNoFailure() {
        assertThat(Reading.of(HEADING).summary().failure()).isEmpty();
        assertThat(Reading.of(HEADING).summary().recordsRead()).isZero();
    }

    @Test
    void aMissingFileIsOneClearLine(@TempDir Path folder) {
        Source source = Source.of(folder.resolve("none.csv"));

        IngestSummary summary =
                Reading.of(source, Reading.MAPPING, ReadOptions.standard()).summary();

        assertThat(summary.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo(IngestFailure.Reason.CANNOT_OPEN);
            assertThat(failure.message()).endsWith("none.csv: there is no such file");
        });
    }

    @Test
    void aFolderIsOneClearLine(@TempDir Path folder) {
        Source source = Source.of(folder);

        assertThat(Reading.of(source, Reading.MAPPING, ReadOptions.standard())
                        .summary()
                        .failure())
                .isPresent();
    }

    @Test
    void aHeadingThatLacksAColumnIsOneClearLine() {
        IngestSummary summary =
                Reading.of("id,start,queue,waits,outcome,agent,talk\n" + row(1)).summary();

        assertThat(summary.failure())
                .hasValueSatisfying(failure -> assertThat(failure.message())
                        .isEqualTo("calls.csv: the heading lacks what the mapping needs: \"wait\" (is it \"waits\"?)"));
    }

    @Test
    void aHeadingThatNamesAColumnTwiceIsOneClearLineIfItIsNeeded() {
        assertThat(Reading.of("id,id,queue,wait,outcome,agent,talk,start\n")
                        .summary()
                        .failure())
                .hasValueSatisfying(
                        failure -> assertThat(failure.reason()).isEqualTo(IngestFailure.Reason.AMBIGUOUS_COLUMN));
        assertThat(Reading.of(HEADING.strip() + ",note,note\n").summary().failure())
                .isEmpty();
    }

    @Test
    void theWrongEncodingIsCounted() {
        byte[] content = (HEADING + row(1) + "2,2026-04-01 10:00:00,billing,12,answered,sato,90\n" + row(3))
                .getBytes(Charset.forName("Shift_JIS"));

        Reading reading = Reading.of(content);

        assertThat(reading.rejected())
                .extracting(RejectedRecord::reason, RejectedRecord::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.NOT_TEXT, 2L),
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.NOT_TEXT, 4L));
        assertThat(reading.summary().recordsGood()).isEqualTo(1);
    }

    @Test
    void aHeadingInTheWrongEncodingIsOneClearLine() {
        assertThat(Reading.of((HEADING + row(1)).getBytes(StandardCharsets.UTF_16))
                        .summary()
                        .failure())
                .hasValueSatisfying(
                        failure -> assertThat(failure.reason()).isEqualTo(IngestFailure.Reason.BAD_HEADING));
    }

    @Test
    void aHeadingThatIsTooLongIsOneClearLine() {
        assertThat(Reading.of("x".repeat(1 << 21)).summary().failure()).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo(IngestFailure.Reason.BAD_HEADING);
            assertThat(failure.message()).isEqualTo("calls.csv:1: the heading has more than 1048576 characters");
        });
    }

    @Test
    void whatWasReadBeforeAGzipBreaksCounts() throws IOException {
        StringBuilder content = new StringBuilder(HEADING);
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            content.append(row(random.nextInt()));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();

        Reading good = Reading.of(whole);
        Reading broken = Reading.of(Arrays.copyOf(whole, whole.length / 2));

        assertThat(good.summary().recordsGood()).isEqualTo(5_000);
        assertThat(broken.summary().recordsGood()).isBetween(1_000L, 4_999L);
        assertThat(broken.summary().failure()).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo(IngestFailure.Reason.DAMAGED);
            assertThat(failure.message()).contains("cannot be read further than line");
        });
    }

    @Test
    void aGzipThatBreaksInItsHeaderIsOneClearLine() {
        assertThat(Reading.of(new byte[] {0x1f, (byte) 0x8b}).summary().failure())
                .hasValueSatisfying(failure -> assertThat(failure.message()).isEqualTo("calls.csv: it ends too early"));
    }

    @Test
    void strictStopsAtTheFirst() {
        ReadOptions strict = ReadOptions.builder().strict(true).build();
        byte[] content = (HEADING + row(1) + "2\n" + row(3) + "4\n").getBytes(StandardCharsets.UTF_8);

        IngestSummary summary = Reading.of(Source.of("calls.csv", content), Reading.MAPPING, strict)
                .summary();

        assertThat(summary.recordsRead()).isEqualTo(2);
        assertThat(summary.failure())
                .hasValueSatisfying(failure -> assertThat(failure.message())
                        .isEqualTo("strict: stopped at calls.csv:3: has 1 cells, and the heading has 7"));
    }

    private static byte[] joined(String before, byte[] middle, String after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(middle);
        all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As many letters as one likes, held nowhere. */
    private static final class Letters extends InputStream {
        private long left;

        Letters(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, from, from + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
