package io.toritsugi.acw.assist.internal.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pattern says of time.
 *
 * @param pattern what stands in the folded text
 * @param piece what that says; empty if it is no time after all
 */
record TimeRule(Pattern pattern, Function<MatchResult, Optional<TimePiece>> piece) {
    static TimeRule says(String pattern, Function<MatchResult, TimePiece> piece) {
        return new TimeRule(Pattern.compile(pattern), match -> Optional.of(piece.apply(match)));
    }

    static TimeRule maySay(String pattern, Function<MatchResult, Optional<TimePiece>> piece) {
        return new TimeRule(Pattern.compile(pattern), piece);
    }

    /** What these rules find, from left to right; of those that overlap the one that begins first, then the longest, then the first rule. */
    static List<TimeMatch> find(List<TimeRule> rules, String text, Function<MatchResult, TimeMatch.Bound> bound) {
        List<TimeMatch> found = new ArrayList<>();
        for (TimeRule rule : rules) {
            Matcher matcher = rule.pattern.matcher(text);
            while (matcher.find()) {
                MatchResult match = matcher.toMatchResult();
                rule.piece
                        .apply(match)
                        .ifPresent(piece ->
                                found.add(new TimeMatch(match.start(), match.end(), piece, bound.apply(match))));
            }
        }
        found.sort(Comparator.comparingInt(TimeMatch::start)
                .thenComparing(Comparator.comparingInt(TimeMatch::end).reversed()));
        List<TimeMatch> apart = new ArrayList<>();
        int end = 0;
        for (TimeMatch match : found) {
            if (match.start() >= end) {
                apart.add(match);
                end = match.end();
            }
        }
        return List.copyOf(apart);
    }
}
