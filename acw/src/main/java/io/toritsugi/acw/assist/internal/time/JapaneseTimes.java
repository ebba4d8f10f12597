package io.toritsugi.acw.assist.internal.time;

import static io.toritsugi.acw.assist.internal.time.TimeRule.maySay;
import static io.toritsugi.acw.assist.internal.time.TimeRule.says;

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

/** Finds times in folded Japanese texts. */
public final class JapaneseTimes {
    private static final String N = JapaneseNumbers.PATTERN;

    /** A number, or two of which the greater counts: two or three days. */
    private static final String ABOUT = "(?:(?:" + N + "(?:から|か|または|[、,〜~・-])))?(" + N + "|数)";

    private static final String LENGTH =
            "(?:以内|いない|後|ご(?=に|、|の)|ほど|程|程度|くらい|ぐらい|間|中|のうち|うち|を目安|を目処|をめど|で|お時間|もあれば|かかり|いただ|頂|お待ち)";
    private static final String WEEKDAYS = "月火水木金土日";
    private static final String HALF = "(午前|午後|朝|お?昼|夕方|夜|晩|am|pm)?の?";
    private static final String MINUTES = "(?:(" + N + ")分|(半))?";
    private static final Pattern FROM = Pattern.compile("^(?:頃|ごろ|中|の)?(?:以降|以後|いこう|過ぎ|すぎ|より後|より先)");
    private static final Pattern BY = Pattern.compile("^(?:中|末|頃|ごろ)?(?:まで|までに|いっぱい)");
    private static final Pattern BEFORE = Pattern.compile("^(?:より前|の前|前(?=に|まで|には))");

    private static final List<TimeRule> RULES = List.of(
            says("(?:本日|今日|きょう)", match -> new Day(0)),
            says("(?:明々後日|明明後日|しあさって)", match -> new Day(3)),
            says("(?:明後日|あさって)", match -> new Day(2)),
            says("(?:明日|(?<!ま)あした|あす(?!か)|翌日)", match -> new Day(1)),
            says("(?:一両日|1両日)中?", match -> new Span(1, Unit.DAY)),
            says("(?:翌々|翌翌)営業日", match -> new BusinessDay(2)),
            says("(?:翌|次の|明|つぎの)営業日", match -> new BusinessDay(1)),
            says(ABOUT + "営業日", match -> new BusinessDay(number(match.group(1)))),
            says(ABOUT + "営業時間", match -> new Span(number(match.group(1)), Unit.BUSINESS_HOUR)),
            says(ABOUT + "日" + LENGTH, match -> new Span(number(match.group(1)), Unit.DAY)),
            says(ABOUT + "週間" + LENGTH + "?", match -> new Span(number(match.group(1)), Unit.WEEK)),
            says(ABOUT + "[かヶケカ箇ヵ]月" + LENGTH, match -> new Span(number(match.group(1)), Unit.MONTH)),
            says(ABOUT + "時間半", match -> new Span(60 * number(match.group(1)) + 30, Unit.MINUTE)),
            says(ABOUT + "時間(?!帯)", match -> new Span(number(match.group(1)), Unit.HOUR)),
            says("小一時間", match -> new Span(1, Unit.HOUR)),
            says("(?<!時)(?<!時\\d)" + ABOUT + "分" + LENGTH, match -> new Span(minutes(match.group(1)), Unit.MINUTE)),
            maySay("(?<!\\d)(" + N + ")月(" + N + ")日", match -> date(number(match.group(1)), number(match.group(2)))),
            maySay(
                    "(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])",
                    match -> date(number(match.group(1)), number(match.group(2)))),
            maySay(
                    "(?<![\\d月営業曜一二三四五六七八九十数、,〜~])(" + N + ")日(?=に|まで|の|、|中|[（(]|午|以降|" + N + "時)",
                    match -> date(0, number(match.group(1)))),
            says(
                    "(今週|来週|再来週)の?[、,]?([" + WEEKDAYS + "])曜日?",
                    match -> new OnWeekday(weekday(match.group(2)), week(match.group(1)))),
            says(
                    "(?:次の|今度の)?([" + WEEKDAYS + "])曜日?",
                    match -> new OnWeekday(weekday(match.group(1)), OnWeekday.NEXT_SUCH_DAY)),
            says(
                    "(今週|来週|再来週)(?:の?(?:早々|そうそう|初め|始め|はじめ|頭|あたま|前半|早いうち))",
                    match -> new InWeek(week(match.group(1)), WeekPart.EARLY)),
            says("(今週|来週|再来週)の?(?:半ば|なかば|中頃|中ごろ)", match -> new InWeek(week(match.group(1)), WeekPart.MIDDLE)),
            says("(今週|来週|再来週)の?(?:後半|末|終わり)", match -> new InWeek(week(match.group(1)), WeekPart.LATE)),
            says("(今週|来週|再来週)中?", match -> new InWeek(week(match.group(1)), WeekPart.ALL)),
            says("週明け(?:早々)?", match -> new InWeek(1, WeekPart.FIRST_DAY)),
            says("(?:週内|週末まで)", match -> new InWeek(0, WeekPart.LATE)),
            says("(?:今月中|今月末|今月いっぱい|月内|(?<!来)月末)", match -> new InMonth(0)),
            says("(?:来月中|来月末|来月)", match -> new InMonth(1)),
            says("今(?=[夜晩])", match -> new Day(0)),
            says("[明翌](?=朝)", match -> new Day(1)),
            says("(?:朝一番|朝一|朝いち|始業)", match -> new InPart(DayPart.FIRST_THING)),
            says("(?:午前中|午前(?!\\d|[一二三四五六七八九十])|(?<=[明翌日曜の、])朝(?!一|い))", match -> new InPart(DayPart.MORNING)),
            says("(?:昼過ぎ|午後(?!の?(?:\\d|[一二三四五六七八九十]))|お昼以降|昼以降)", match -> new InPart(DayPart.AFTERNOON)),
            says("(?:夕方|夕刻)(?!の?(?:\\d|[一二三四五六七八九十]))", match -> new InPart(DayPart.LATE_AFTERNOON)),
            says("(?<=今)[夜晩]|夜(?!の?(?:\\d|[一二三四五六七八九十]))", match -> new InPart(DayPart.NIGHT)),
            says("(?:正午|お昼(?=まで|頃|ごろ|前|に))", match -> new OnClock(720, OnClock.NO_END, Half.AFTERNOON)),
            maySay(
                    HALF + "(" + N + ")時(?!間)" + MINUTES + "(?:から|より|〜|~|-|と)" + HALF + "(" + N + ")時(?!間)" + MINUTES,
                    JapaneseTimes::range),
            maySay(HALF + "(" + N + ")時(?!間)" + MINUTES, JapaneseTimes::clock),
            maySay(
                    HALF + "(\\d{1,2}):(\\d{2})()(?:から|より|〜|~|-|と)" + HALF + "(\\d{1,2}):(\\d{2})()",
                    JapaneseTimes::range),
            maySay(HALF + "(?<![\\d:])(\\d{1,2}):(\\d{2})(?!\\d)()", JapaneseTimes::clock));

    private JapaneseTimes() {}

    /**
     * The times that stand in a text, from left to right.
     *
     * @param folded the folded text
     */
    public static List<TimeMatch> find(String folded) {
        return TimeRule.find(RULES, folded, match -> bound(folded.substring(match.end())));
    }

    private static TimeMatch.Bound bound(String behind) {
        if (FROM.matcher(behind).find()) {
            return TimeMatch.Bound.FROM;
        }
        if (BEFORE.matcher(behind).find()) {
            return TimeMatch.Bound.BEFORE;
        }
        return BY.matcher(behind).find() ? TimeMatch.Bound.BY : TimeMatch.Bound.AT;
    }

    private static int number(String text) {
        return text.equals("数") ? 3 : JapaneseNumbers.parse(text);
    }

    private static int minutes(String text) {
        return text.equals("数") ? 5 : JapaneseNumbers.parse(text);
    }

    private static Optional<TimePiece> date(int month, int day) {
        return month <= 12 && day >= 1 && day <= 31 ? Optional.of(new OnDate(month, day)) : Optional.empty();
    }

    private static int week(String text) {
        return switch (text) {
            case "今週" -> 0;
            case "来週" -> 1;
            default -> 2;
        };
    }

    private static DayOfWeek weekday(String text) {
        return DayOfWeek.of(WEEKDAYS.indexOf(text) + 1);
    }

    private static Optional<TimePiece> clock(MatchResult match) {
        int hour = number(match.group(2));
        return Clocks.of(hour, minute(match, 3), OnClock.NO_END, half(match.group(1)));
    }

    private static Optional<TimePiece> range(MatchResult match) {
        int until = number(match.group(6)) * 60 + minute(match, 7);
        Half second = half(match.group(5));
        boolean afternoon = second == Half.AFTERNOON && until < 720;
        Half first = half(match.group(1));
        return Clocks.of(number(match.group(2)), minute(match, 3), afternoon ? until + 720 : until, first);
    }

    private static int minute(MatchResult match, int group) {
        if (match.group(group) != null && !match.group(group).isEmpty()) {
            return number(match.group(group));
        }
        return match.group(group + 1) != null && !match.group(group + 1).isEmpty() ? 30 : 0;
    }

    private static Half half(@Nullable String text) {
        if (text == null) {
            return Half.EITHER;
        }
        return text.equals("午前") || text.equals("朝") || text.equals("am") ? Half.MORNING : Half.AFTERNOON;
    }
}
