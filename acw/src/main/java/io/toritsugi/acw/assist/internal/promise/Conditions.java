package io.toritsugi.acw.assist.internal.promise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions in English sentences. */
final class Conditions {
    private static final Pattern POLITE = Pattern.compile(
            "\\bif (?:that's|that is|it's|it is|this is|that|it|you're|you are|you)(?: also)? (?:all )?(?:ok|okay|right|alright|fine|convenient|works?|suits?|possible|don't mind|do not mind|agreeable|happy with that)[^,;.]*|\\bif i may\\b|\\bif possible\\b|\\beven if\\b|\\bas if\\b"
                    + "|\\b(?:see|check|find out|know|ask|asks|confirm|tell you|wonder|sure|determine|verify|look|discuss|decide|learn|hear)(?: (?:with|from) [a-z ]{1,30}?)? (?:if|whether)\\b|\\bwhether or not\\b");
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|unless|in case|provided|providing|assuming|should you|whether|(?:when|once|as soon as|after|until) you(?!r)(?:'ve|'re| have| are)?|in the event)\\b");
    private static final Pattern NEW_CLAUSE = Pattern.compile("(?:\\b(?:and|but|so|then|or)|;|-)\\s*$");

    private Conditions() {}

    /** Whether an act depends on a condition. */
    static boolean holdsBack(String text, Act act) {
        String without = blanked(text);
        Matcher condition = CONDITION.matcher(without);
        while (condition.find()) {
            boolean ahead = condition.start() < act.start();
            boolean ofAnother = !ahead
                    && NEW_CLAUSE
                            .matcher(without.substring(0, condition.start()))
                            .find();
            boolean over = ahead
                    && without.substring(condition.end(), act.start())
                            .matches(".*(?:;|, (?:but|and) (?:either way|in any case|regardless)|, otherwise\\b).*");
            if (!ofAnother && !over) {
                return true;
            }
        }
        return false;
    }

    private static String blanked(String text) {
        return POLITE.matcher(text).replaceAll(match -> " ".repeat(match.end() - match.start()));
    }
}
