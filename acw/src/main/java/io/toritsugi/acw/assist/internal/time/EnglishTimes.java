package io.toritsugi.acw.assist.internal.time;

import static io.toritsugi.acw.assist.internal.time.TimeRule.maySay;
import static io.toritsugi.acw.assist.internal.time.TimeRule.says;

import io.toritsugi.acw.assist.internal.time.TimeMatch.Bound;
import io.toritsugi.acw.assist.internal.time.TimePiece.BusinessDay;
import io.toritsugi.acw.assist.internal.time.TimePiece.Day;
import io.toritsugi.acw.assist.internal.time.TimePiece.DayPart;
import io.toritsugi.acw.assist.internal.time.TimePiece.Half;
import io.toritsugi.acw.assist.internal.time.TimePiece.InMonth;
import io.toritsugi.acw.assist.internal.time.TimePiece.InPart;
import io.toritsugi.acw.assist.internal.time.TimePiece.InWeek;
import io.toritsugi.acw.assist.internal.time.TimePiece.OnClock;
import io.toritsugi.acw.assist.internal.time.TimePiece.OnDate;
import io.toritsugi.acw.assist.internal.time.TimePiece.OnWeekday;
import io.toritsugi.acw.assist.internal.time.TimePiece.Span;
import io.toritsugi.acw.assist.internal.time.TimePiece.Unit;
import io.toritsugi.acw.assist.internal.time.TimePiece.WeekPart;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds times in folded English texts, in which every apostrophe is a straight one. */
public final class EnglishTimes {
    private static final String N = EnglishNumbers.PATTERN;
    private static final String ABOUT = "(?:" + N + "\\s?(?:-|–|to|or)\\s?)?(" + N + ")";
    private static final String WEEKDAY =
            "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?!'?s\\b)\\b(?:\\.(?=\\s[a-z0-9]))?";
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\b(?:\\.(?=\\s[a-z0-9]))?";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String DAYS = "montuewedthufrisatsun";
    private static final String HOUR = "(" + EnglishNumbers.HOUR + ")";
    private static final String MINUTES = "(?:(?::|\\.)(\\d{2})|\\s(fifteen|thirty|forty-five))?";
    private static final String HALF = "(?:\\s?(a\\.?m\\b\\.?|p\\.?m\\b\\.?))";
    private static final String NO_UNIT =
            "(?!\\s?(?:%|percent|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|business|working|dollars|people|of\\b|st\\b|nd\\b|rd\\b|th\\b)|[\\d/.]\\d)";
    private static final String THE = "(?:the\\s)?";
    private static final String NO_POSSESSIVE = "(?!'s)\\b";
    private static final Pattern BEFORE = Pattern.compile("(?:before|ahead of|prior to)(?: the)?(?: end of)?\\s$");
    private static final Pattern BY =
            Pattern.compile("(?:by|no later than|until|till|up to|within)(?: the)?(?: end of)?\\s$");
    private static final Pattern FROM = Pattern.compile("(?:after|from|past|as of|starting)(?: the)?\\s$");
    private static final Pattern OR_LATER = Pattern.compile("^\\s(?:or later|onwards?|or after)");

    private static final List<TimeRule> RULES = List.of(
            says("\\bthe day after tomorrow" + NO_POSSESSIVE, match -> new Day(2)),
            says("\\b(?:tomorrow|tmrw|tmr)" + NO_POSSESSIVE, match -> new Day(1)),
            says("\\b(?:later )?today" + NO_POSSESSIVE, match -> new Day(0)),
            says("\\b(?:later )?(?=this (?:morning|afternoon|evening))this\\b", match -> new Day(0)),
            says("\\btonight\\b", match -> new InPart(DayPart.NIGHT)),
            says(THE + "\\b(?:next|following) (?:business|working) day" + NO_POSSESSIVE, match -> new BusinessDay(1)),
            says(
                    ABOUT + " (?:full )?(?:business|working) days?(?!'s)\\b",
                    match -> new BusinessDay(number(match.group(1)))),
            says(
                    ABOUT + " (?:business|working) hours?\\b",
                    match -> new Span(number(match.group(1)), Unit.BUSINESS_HOUR)),
            says("\\b(?:half an|half a|a half|a half an) hour\\b", match -> new Span(30, Unit.MINUTE)),
            says("\\ban hour and a half\\b", match -> new Span(90, Unit.MINUTE)),
            says("\\b(?:within|in|inside) (?:the|the next) hour\\b", match -> new Span(1, Unit.HOUR)),
            says(
                    "\\b" + ABOUT + "[ -]?(?:minutes?|mins?)\\b(?! ago)",
                    match -> new Span(minutes(match.group(1)), Unit.MINUTE)),
            says(
                    "\\b" + ABOUT + "[ -]?(?:hours?|hrs?)\\b(?! (?:ago|a day))",
                    match -> new Span(number(match.group(1)), Unit.HOUR)),
            says(
                    "\\b(?:within|in|inside|after|next|take|takes) (?:the )?(?:next )?" + ABOUT
                            + "(?: calendar)? days?\\b(?!'s| ago)",
                    match -> new Span(number(match.group(1)), Unit.DAY)),
            says(
                    "\\b" + ABOUT + " days? (?:from (?:now|today)|at the (?:latest|most))\\b",
                    match -> new Span(number(match.group(1)), Unit.DAY)),
            says(
                    "\\b(?:within|in|inside|after|next|take|takes) (?:the )?(?:next )?" + ABOUT
                            + " weeks?(?:'|\\b)(?: time)?(?! ago)",
                    match -> new Span(number(match.group(1)), Unit.WEEK)),
            says("\\b" + ABOUT + " weeks? from (?:now|today)\\b", match -> new Span(number(match.group(1)), Unit.WEEK)),
            says("\\bwithin the week\\b", match -> new Span(1, Unit.WEEK)),
            says(
                    "\\b(?:within|in|inside|after) (?:the )?(?:next )?" + ABOUT + " months?\\b(?! ago)",
                    match -> new Span(number(match.group(1)), Unit.MONTH)),
            says("\\bnext " + WEEKDAY, match -> new OnWeekday(weekday(match.group(1)), 1)),
            says("\\b" + WEEKDAY + "(?: of)? next week\\b", match -> new OnWeekday(weekday(match.group(1)), 1)),
            says(
                    "\\b(?:(?:this coming|this|coming) )?" + WEEKDAY,
                    match -> new OnWeekday(weekday(match.group(1)), OnWeekday.NEXT_SUCH_DAY)),
            says("\\bweek after next\\b", match -> new InWeek(2, WeekPart.ALL)),
            says("\\bearly (?:in the )?(?:next|the following) week\\b", match -> new InWeek(1, WeekPart.EARLY)),
            says("\\b(?:the )?(?:beginning|start) of next week\\b", match -> new InWeek(1, WeekPart.EARLY)),
            says("\\b(?:middle of|mid) next week\\b", match -> new InWeek(1, WeekPart.MIDDLE)),
            says("\\b(?:late|later|the end of|end of) next week\\b", match -> new InWeek(1, WeekPart.LATE)),
            says("\\b(?:next|the following) week" + NO_POSSESSIVE, match -> new InWeek(1, WeekPart.ALL)),
            says("\\b(?:after|straight after|right after) the weekend\\b", match -> new InWeek(1, WeekPart.FIRST_DAY)),
            says("\\b(?:the )?end of (?:the|this) week\\b", match -> new InWeek(0, WeekPart.LATE)),
            says("\\b(?:later )?this week" + NO_POSSESSIVE, match -> new InWeek(0, WeekPart.ALL)),
            says(
                    "\\b(?:the )?end of (?:the|this) month\\b|\\bmonth[- ]end\\b|\\b(?:later )?this month"
                            + NO_POSSESSIVE,
                    match -> new InMonth(0)),
            says("\\b(?:the )?(?:end of )?next month" + NO_POSSESSIVE, match -> new InMonth(1)),
            says(
                    "\\b(?:the )?end of (?:the |this )?(?:business(?: day)?|day)\\b|\\b(?:eod|cob|close of (?:business|play))\\b|\\bbefore (?:we|i) (?:close|leave)\\b|\\bend of (?:my|the) shift\\b",
                    match -> new InPart(DayPart.LATE_AFTERNOON)),
            maySay(
                    "\\b" + MONTH + " " + THE + "(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:/])",
                    match -> date(month(match.group(1)), match.group(2))),
            maySay(
                    "\\b" + THE + "(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH,
                    match -> date(month(match.group(2)), match.group(1))),
            maySay(
                    "\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:floor|time|street|avenue|line|party))",
                    match -> date(0, match.group(1))),
            says("\\bfirst thing(?: in the morning)?\\b", match -> new InPart(DayPart.FIRST_THING)),
            says("\\bin the morning\\b", match -> new InPart(DayPart.NEXT_MORNING)),
            says("\\bmorning" + NO_POSSESSIVE, match -> new InPart(DayPart.MORNING)),
            says("\\b(?:afternoon" + NO_POSSESSIVE + "|after lunch)", match -> new InPart(DayPart.AFTERNOON)),
            says("\\bevening" + NO_POSSESSIVE, match -> new InPart(DayPart.EVENING)),
            says(
                    "\\b(?:noon|midday|lunchtime|lunch time)\\b",
                    match -> new OnClock(720, OnClock.NO_END, Half.AFTERNOON)),
            maySay(
                    "\\b(?:between |from )?" + HOUR + MINUTES + HALF + "?\\s?(?:and|to|-|–|until|till)\\s?" + HOUR
                            + MINUTES + HALF,
                    EnglishTimes::range),
            maySay(
                    "\\b(?:between|from) " + HOUR + MINUTES + HALF + "?\\s?(?:and|to|-|–|until|till)\\s?" + HOUR
                            + MINUTES + HALF + "?(?!\\w)" + NO_UNIT,
                    EnglishTimes::range),
            says(
                    "\\bhalf (?:past )?" + HOUR + "()()()",
                    match -> Clocks.of(number(match.group(1)), 30, OnClock.NO_END, Half.EITHER)
                            .orElseThrow()),
            says(
                    "\\b(?:a )?quarter past " + HOUR,
                    match -> Clocks.of(number(match.group(1)), 15, OnClock.NO_END, Half.EITHER)
                            .orElseThrow()),
            says("\\b(?:a )?quarter to " + HOUR, match -> quarterTo(number(match.group(1)))),
            maySay("\\b" + HOUR + MINUTES + HALF, match -> clock(match, match.group(4))),
            maySay(
                    "\\b" + HOUR + "()()\\s?o'?\\s?clock(?: in the (morning|afternoon|evening))?\\b",
                    match -> clock(match, match.group(4))),
            maySay("\\b(\\d{1,2}):(\\d{2})()\\b(?![:/\\d])", match -> clock(match, null)),
            maySay(
                    "\\b(?:at|by|before|after|around|about|until|till|for|than|past) (?:around |about )?" + HOUR
                            + MINUTES + "(?:" + HALF + "|\\b)" + NO_UNIT + "(?: in the (morning|afternoon|evening))?",
                    match -> clock(match, match.group(4) == null ? match.group(5) : match.group(4))));

    private EnglishTimes() {}

    /**
     * The times that stand in a text, from left to right.
     *
     * @param folded the folded text
     */
    public static List<TimeMatch> find(String folded) {
        return TimeRule.find(RULES, folded, match -> bound(folded, match));
    }

    private static Bound bound(String text, MatchResult match) {
        String ahead = text.substring(0, match.start());
        String said = match.group();
        if (BEFORE.matcher(ahead).find() || said.startsWith("before ")) {
            return said.contains("end of") ? Bound.BY : Bound.BEFORE;
        }
        boolean from = FROM.matcher(ahead).find()
                || (said.startsWith("after ") && !said.contains("lunch") && !said.contains("weekend"))
                || OR_LATER.matcher(text.substring(match.end())).find();
        if (from) {
            return Bound.FROM;
        }
        return BY.matcher(ahead).find() || said.startsWith("by ") || said.startsWith("until ") ? Bound.BY : Bound.AT;
    }

    private static int number(String text) {
        return EnglishNumbers.parse(text);
    }

    private static int minutes(String text) {
        return text.endsWith("few") || text.equals("several") ? 5 : number(text);
    }

    private static Optional<TimePiece> date(int month, String day) {
        int number = Integer.parseInt(day);
        return number >= 1 && number <= 31 ? Optional.of(new OnDate(month, number)) : Optional.empty();
    }

    private static int month(String text) {
        return MONTHS.indexOf(text.substring(0, 3)) / 3 + 1;
    }

    private static DayOfWeek weekday(String text) {
        return DayOfWeek.of(DAYS.indexOf(text.substring(0, 3)) / 3 + 1);
    }

    private static TimePiece quarterTo(int hour) {
        int before = hour == 1 ? 12 : hour - 1;
        return Clocks.of(before, 45, OnClock.NO_END, Half.EITHER).orElseThrow();
    }

    private static Optional<TimePiece> clock(MatchResult match, @Nullable String half) {
        return Clocks.of(number(match.group(1)), minute(match, 2), OnClock.NO_END, half(half));
    }

    private static Optional<TimePiece> range(MatchResult match) {
        int until = number(match.group(5)) * 60 + minute(match, 6);
        Half second = half(match.group(8));
        Half first = half(match.group(4));
        if (second == Half.AFTERNOON && until < 720) {
            until += 720;
        }
        if (first == Half.EITHER && second == Half.MORNING) {
            first = Half.MORNING;
        }
        return Clocks.of(number(match.group(1)), minute(match, 2), until, first);
    }

    private static int minute(MatchResult match, int group) {
        if (match.group(group) != null && !match.group(group).isEmpty()) {
            return Integer.parseInt(match.group(group));
        }
        String word = match.group(group + 1);
        return word == null || word.isEmpty() ? 0 : number(word);
    }

    private static Half half(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Half.EITHER;
        }
        return (text.startsWith("a") && !text.startsWith("afternoon")) || text.equals("morning")
                ? Half.MORNING
                : Half.AFTERNOON;
    }
}
