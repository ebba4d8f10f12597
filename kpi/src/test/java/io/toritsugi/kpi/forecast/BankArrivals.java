package io.toritsugi.kpi.forecast;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The arrivals of the anonymous bank from January to March 1999, collected by Ilan Guedj and Avi Mandelbaum, Technion, Haifa.
 * The records are kept beside the repository.
 */
final class BankArrivals {
    static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "anonymous-bank")
            .toAbsolutePath()
            .normalize();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss");

    private BankArrivals() {}

    /** The menu runs day and night, so a day without any record was not recorded: 11 and 12 January. */
    static ArrivalHistory history() throws IOException {
        ArrivalHistory.Builder history = ArrivalHistory.builder(ZONE, Duration.ofMinutes(30));
        for (String month : List.of("1999-01", "1999-02", "1999-03")) {
            Path file = FOLDER.resolve(month + ".tsv.gz");
            assumeTrue(Files.isReadable(file), () -> "skipped: the records of the anonymous bank are not at " + file);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
                add(history, lines);
            }
        }
        return history.build();
    }

    private static void add(ArrivalHistory.Builder history, BufferedReader lines) throws IOException {
        List<String> heading = columns(lines.readLine());
        int date = heading.indexOf("date");
        int entry = heading.indexOf("vru_entry");
        int outcome = heading.indexOf("outcome");
        for (Iterator<String> rows = lines.lines().iterator(); rows.hasNext(); ) {
            List<String> row = columns(rows.next());
            if (!row.get(outcome).equals("PHANTOM")) {
                LocalDate day = LocalDate.parse(row.get(date), DATE).minusYears(100);
                history.recorded(day, day.plusDays(1))
                        .arrivals(
                                day.atTime(LocalTime.parse(row.get(entry), TIME))
                                        .atZone(ZONE)
                                        .toInstant(),
                                1);
            }
        }
    }

    private static List<String> columns(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
