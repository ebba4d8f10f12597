package io.toritsugi.acw.assist.internal.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the parts of times together that stand together. */
public final class Groups {
    private static final Pattern CONNECTED = Pattern.compile(
            "(?:[\\s、,のにはでも（()）]|中|頃|ごろ|まで|[月火水木金土日]|"
                    + "at|on|by|in|the|around|about|before|between|from|of|for|sometime|any ?time|or so|or|either|no later than|then)*");

    private Groups() {}

    /**
     * The times of a stretch of a text, each as the parts that stand together.
     *
     * @param text the text
     * @param matches the parts that stand in it, from left to right
     * @param start where the stretch begins, inclusive
     * @param end where it ends, exclusive
     */
    public static List<List<TimeMatch>> of(String text, List<TimeMatch> matches, int start, int end) {
        List<List<TimeMatch>> groups = new ArrayList<>();
        int last = -1;
        for (TimeMatch match : matches) {
            if (match.start() < start || match.end() > end) {
                continue;
            }
            boolean together = last >= 0
                    && CONNECTED.matcher(text.substring(last, match.start())).matches();
            if (!together) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(match);
            last = match.end();
        }
        return groups;
    }

    /**
     * A time, with the day of the nearest other one if it does not say a day itself.
     *
     * @param groups the times of the stretch
     * @param chosen which of them
     */
    public static List<TimeMatch> withDay(List<List<TimeMatch>> groups, int chosen) {
        List<TimeMatch> group = groups.get(chosen);
        boolean complete =
                group.stream().anyMatch(match -> match.piece().saysDay() || match.piece() instanceof TimePiece.Span);
        if (complete) {
            return group;
        }
        Optional<TimeMatch> day = groups.stream()
                .filter(other -> other.stream().noneMatch(match -> match.piece() instanceof TimePiece.OnClock))
                .flatMap(List::stream)
                .filter(match -> match.piece().saysDay())
                .min(Comparator.comparingInt(
                        match -> Math.abs(match.start() - group.get(0).start())));
        List<TimeMatch> whole = new ArrayList<>(day.stream().toList());
        whole.addAll(group);
        return whole;
    }
}
