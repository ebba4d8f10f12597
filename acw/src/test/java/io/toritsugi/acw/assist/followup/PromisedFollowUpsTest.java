package io.toritsugi.acw.assist.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.assist.Quote;
import io.toritsugi.acw.assist.Speaker;
import io.toritsugi.acw.assist.TimeFit;
import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What agents promise, in Tokyo, where business is done on weekdays from nine to six; said on Wednesday, 3 June 2026, at half past ten unless said. */
@DisplayName("M84: what agents promise is found without any model, with its time in business time and its words")
class PromisedFollowUpsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd'T'HH:mm");
    private static final BusinessCalendar HOURS = BusinessCalendar.of(
            BusinessHours.builder()
                    .zone(TOKYO)
                    .addWeek(WeeklySlots.of(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                    .build(),
            HolidayCalendars.none());
    private static final Instant WEDNESDAY = at("2026-06-03T10:30");

    static Stream<String> english() throws IOException {
        return sentences("en");
    }

    static Stream<String> japanese() throws IOException {
        return sentences("ja");
    }

    private static Stream<String> sentences(String language) throws IOException {
        String file = "/io/toritsugi/acw/assist/promises-" + language + ".txt";
        try (InputStream in = Objects.requireNonNull(PromisedFollowUpsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> line.contains("|")).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("english")
    @DisplayName("English sentences")
    void englishSentences(String line) {
        check(line, WEDNESDAY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("japanese")
    @DisplayName("Japanese sentences")
    void japaneseSentences(String line) {
        check(line, WEDNESDAY);
    }

    @Test
    @DisplayName("There are at least 150 sentences of either language, a quarter of them no promises")
    void thereAreEnough() throws IOException {
        for (String language : List.of("en", "ja")) {
            assertThat(sentences(language)).hasSizeGreaterThanOrEqualTo(150);
            assertThat(sentences(language).filter(line -> line.endsWith("none")))
                    .hasSizeGreaterThan(35);
        }
    }

    @ParameterizedTest(name = "said at {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-05T17:30 | I'll call you back in two hours. | CALLBACK 06-08T10:30 MOVED",
                "2026-06-05T17:30 | 2時間以内に折り返しご連絡いたします。 | CALLBACK 06-08T10:30 MOVED",
                "2026-06-05T17:30 | I'll call you back tomorrow. | CALLBACK 06-08T09:00~06-08T18:00 MOVED",
                "2026-06-05T17:30 | 明日ご連絡いたします。 | CALLBACK 06-08T09:00~06-08T18:00 MOVED",
                "2026-06-05T17:30 | I'll call you back by five. | CALLBACK 06-08T17:00",
                "2026-06-05T19:00 | 本日中にご連絡いたします。 | CALLBACK 06-08T09:00~06-08T18:00 MOVED",
                "2026-06-05T11:00 | I'll call you on Friday. | CALLBACK 06-12T09:00~06-12T18:00",
                "2026-06-05T11:00 | 今週中にご連絡いたします。 | CALLBACK 06-05T18:00",
                "2026-06-06T11:00 | I'll get back to you by the end of the week. | CALLBACK 06-08T18:00",
                "2026-06-06T11:00 | 翌営業日にご連絡いたします。 | CALLBACK 06-08T18:00",
                "2026-06-30T11:00 | 5日にご連絡いたします。 | CALLBACK 07-06T09:00~07-06T18:00 MOVED",
                "2026-06-30T11:00 | I'll call you on January 5th. | CALLBACK 01-05T09:00~01-05T18:00",
                "2026-06-03T13:00 | 午前中にご連絡いたします。 | CALLBACK 06-04T09:00~06-04T12:00",
                "2026-06-03T08:00 | I'll call you at 9. | CALLBACK 06-03T09:00",
                "2026-06-03T16:00 | I'll call you at 3. | CALLBACK 06-04T15:00",
                "2026-06-03T16:00 | I'll call you today at 3 pm. | CALLBACK -"
            })
    @DisplayName("A time is that of the next business")
    void timesAreReckonedInBusinessTime(String said, String sentence, String expected) {
        check(sentence + " | " + expected, at(said));
    }

    @Test
    @DisplayName("The words are quoted as they were said, with where they stand")
    void theWordsAreQuoted() {
        Transcript transcript = Transcript.of(
                new Utterance(Speaker.CUSTOMER, "いつ分かりますか。"),
                new Utterance(Speaker.AGENT, "申し訳ございません。明日の午後３時にお電話差し上げます。"));

        List<FollowUpProposal> proposals = propose(transcript, WEDNESDAY);

        assertThat(proposals).singleElement().satisfies(proposal -> {
            assertThat(proposal.quotes()).extracting(Quote::text).containsExactly("明日の午後３時にお電話差し上げます");
            assertThat(proposal.quotes()).allMatch(quote -> quote.utterance() == 1 && quote.standsIn(transcript));
            assertThat(proposal.toString()).doesNotContain("電話");
        });
        assertThat(transcript.toString()).doesNotContain("電話");
    }

    @Test
    @DisplayName("What is said twice is proposed once, with its time and both quotes; another time is another promise")
    void whatIsSaidTwiceIsProposedOnce() {
        List<FollowUpProposal> proposals = propose(
                Transcript.of(
                        new Utterance(Speaker.AGENT, "I'll call you back."),
                        new Utterance(Speaker.CUSTOMER, "When?"),
                        new Utterance(
                                Speaker.AGENT, "I'll call you back tomorrow at ten. So, I'll call you tomorrow at 10."),
                        new Utterance(Speaker.AGENT, "And I'll call you on Friday as well.")),
                WEDNESDAY);

        assertThat(proposals)
                .extracting(PromisedFollowUpsTest::shown)
                .containsExactly("CALLBACK 06-04T10:00", "CALLBACK 06-05T09:00~06-05T18:00");
        assertThat(proposals.get(0).quotes()).hasSize(3);
        assertThat(proposals.get(0).kind()).isEqualTo(FollowUpKind.CALLBACK);
    }

    @Property
    @Label(
            "Whatever is said, every quote stands in the transcript, nothing is due before it begins, and the same is found again")
    void nothingBreaksIt(
            @ForAll("texts") List<String> texts,
            @ForAll boolean agent,
            @ForAll("times") Instant at,
            @ForAll("calendars") BusinessCalendar calendar) {
        Transcript transcript = new Transcript(texts.stream()
                .map(text -> new Utterance(agent ? Speaker.AGENT : Speaker.BOT, text))
                .toList());

        FollowUpRequest request = new FollowUpRequest(transcript, at, calendar);

        List<FollowUpProposal> proposals = new PromisedFollowUps().propose(request);

        assertThat(proposals).hasSizeLessThanOrEqualTo(CheckedFollowUps.MOST).allSatisfy(proposal -> {
            assertThat(proposal.quotes()).allMatch(quote -> quote.standsIn(transcript));
            assertThat(proposal.from().filter(from -> !from.isAfter(at))).isEmpty();
            assertThat(proposal.due().filter(due -> !due.isAfter(at))).isEmpty();
        });
        assertThat(new PromisedFollowUps().propose(request)).isEqualTo(proposals);
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(FollowUpRequest.EARLIEST.getEpochSecond(), FollowUpRequest.LATEST.getEpochSecond())
                .map(Instant::ofEpochSecond)
                .edgeCases(edges ->
                        edges.add(WEDNESDAY, at("2026-06-05T18:00"), at("2026-06-06T23:59"), at("2026-02-28T09:00")));
    }

    /** Weekdays in Tokyo, nights in New York, and one in which no business is ever done. */
    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        BusinessCalendar nights = BusinessCalendar.of(
                BusinessHours.builder()
                        .zone(ZoneId.of("America/New_York"))
                        .addWeek(WeeklySlots.of(
                                EnumSet.allOf(DayOfWeek.class),
                                BusinessSlot.of(LocalTime.of(22, 0), LocalTime.of(6, 0))))
                        .build(),
                HolidayCalendars.none());
        return Arbitraries.of(HOURS, nights, BusinessCalendar.of(TOKYO, List.of()));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "I'll ",
                "we will ",
                "call you ",
                "back ",
                "and ",
                "email it ",
                "tomorrow ",
                "at ",
                "25 ",
                "3",
                ":99",
                " pm",
                "by ",
                "next ",
                "week ",
                "Friday ",
                "if ",
                "not ",
                "?",
                ". ",
                "in ",
                "99 ",
                "days ",
                "months ",
                "the 31st ",
                "February 30 ",
                "between 5 and 3 ",
                "明日",
                "の",
                "午後",
                "25時",
                "99分",
                "二月三十日",
                "31日",
                "に",
                "お電話",
                "いたします",
                "し、",
                "ましょうか",
                "来週",
                "数日中",
                "までに",
                "。",
                "ご連絡",
                "させていただきます",
                "場合は",
                "１",
                "ﾒｰﾙ",
                "\uD842\uDFB7",
                "\u0301",
                "’ll ");
        return pieces.list()
                .ofMaxSize(14)
                .map(all -> String.join("", all))
                .list()
                .ofMaxSize(4);
    }

    private static void check(String line, Instant said) {
        String[] sides = line.split("\\|", -1);
        Transcript transcript = new Transcript(Arrays.stream(sides[0].trim().split(" // ", -1))
                .map(PromisedFollowUpsTest::utterance)
                .toList());
        List<FollowUpProposal> proposals = propose(transcript, said);
        String found = proposals.isEmpty()
                ? "none"
                : proposals.stream().map(PromisedFollowUpsTest::shown).collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(sides[1].trim());
    }

    private static Utterance utterance(String text) {
        return text.startsWith("C:")
                ? new Utterance(Speaker.CUSTOMER, text.substring(2).trim())
                : new Utterance(Speaker.AGENT, text);
    }

    private static List<FollowUpProposal> propose(Transcript transcript, Instant said) {
        return new PromisedFollowUps().propose(new FollowUpRequest(transcript, said, HOURS));
    }

    private static String shown(FollowUpProposal proposal) {
        return proposal.kind()
                + " "
                + proposal.from().map(from -> shown(from) + "~").orElse("")
                + proposal.due().map(PromisedFollowUpsTest::shown).orElse("-")
                + (proposal.fit() == TimeFit.AS_SAID ? "" : " " + proposal.fit());
    }

    private static String shown(Instant at) {
        return SHORT.format(at.atZone(TOKYO));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
