package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job gives the same bytes in every language, time zone and number of processors. */
class DeterminismTest {
    private static final Path KEPT = Path.of("target", "test-output", "determinism.txt");
    private static final List<String> LOCALES = List.of("ja-JP", "tr-TR", "ar-EG");
    private static final List<String> ZONES = List.of("Asia/Tokyo", "America/St_Johns", "Pacific/Chatham");
    private static String first = "";

    @TempDir
    private Path folder;

    /** The oddest languages and zones, on one processor and on two; in a campaign, each with each. */
    static Stream<Arguments> surroundings() {
        if (Integer.getInteger("toritsugi.tries", 100) == 100) {
            return Stream.of(Arguments.of("tr-TR", "America/St_Johns", "ar-EG", "Pacific/Chatham"));
        }
        return LOCALES.stream().flatMap(locale -> ZONES.stream().map(zone -> Arguments.of(locale, zone, locale, zone)));
    }

    @ParameterizedTest(name = "{0}, {1}, 1 processor and {2}, {3}, 2 processors")
    @MethodSource("surroundings")
    void theMainJobGivesTheSameBytes(String locale, String zone, String otherLocale, String otherZone)
            throws Exception {
        Job alone = Job.start(folder.resolve("1"), locale, zone, 1);
        Job shared = Job.start(folder.resolve("2"), otherLocale, otherZone, 2);
        for (Job job : List.of(alone, shared)) {
            String digests = job.digests();
            first = first.isEmpty() ? digests : first;
            assertThat(digests).isEqualTo(first);
        }
    }

    @AfterAll
    static void keepsTheDigestsForOtherJdks() throws IOException {
        Files.createDirectories(KEPT.getParent());
        Files.writeString(KEPT, first);
    }

    /** A run of the main job in a process of its own. */
    private record Job(Path folder, Process process) {
        static Job start(Path folder, String locale, String zone, int processors) throws IOException {
            Files.createDirectories(folder);
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Duser.language=" + locale.substring(0, 2));
            command.add("-Duser.country=" + locale.substring(3));
            command.add("-Duser.timezone=" + zone);
            command.add("-XX:ActiveProcessorCount=" + processors);
            // One of the two is compiled by the simpler compiler alone: it must not matter either.
            command.add(processors == 1 ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation");
            command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
            command.add(CenterDay.class.getName());
            return new Job(
                    folder,
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(folder.resolve("out.txt").toFile())
                            .redirectError(folder.resolve("err.txt").toFile())
                            .start());
        }

        String digests() throws Exception {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(folder.resolve("err.txt")).isEmptyFile();
            assertThat(process.exitValue()).isZero();
            StringBuilder digests = new StringBuilder();
            for (String name : List.of(
                    "out.txt",
                    "toritsugi-report/kpi.json",
                    "toritsugi-report/intervals.csv",
                    "toritsugi-report/report.html")) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name)));
                digests.append(HexFormat.of().formatHex(digest))
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
            return digests.toString();
        }

        private static String absolute(String classPath) {
            return String.join(
                    java.io.File.pathSeparator,
                    Stream.of(classPath.split(java.io.File.pathSeparator))
                            .map(entry -> Path.of(entry).toAbsolutePath().toString())
                            .toList());
        }
    }
}
