package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.acw.assist.internal.time.Groups;
import io.toritsugi.acw.assist.internal.time.TimeMatch;
import java.util.List;

/** Which of the times of a sentence is that of a promise. */
final class Timing {
    private Timing() {}

    /** The time that stands last in a stretch of a sentence. */
    static List<TimeMatch> last(String text, List<TimeMatch> times, int start, int end) {
        List<List<TimeMatch>> groups = Groups.of(text, times, start, end);
        return groups.isEmpty() ? List.of() : Groups.withDay(groups, groups.size() - 1);
    }

    /** The time that stands first behind an act, else the last before it, in a stretch of a sentence. */
    static List<TimeMatch> around(String text, List<TimeMatch> times, int start, Act act, int end) {
        List<List<TimeMatch>> behind = Groups.of(text, times, act.start(), end);
        if (!behind.isEmpty()) {
            List<List<TimeMatch>> all = Groups.of(text, times, start, act.start());
            int chosen = all.size();
            all.addAll(behind);
            return Groups.withDay(all, chosen);
        }
        return last(text, times, start, act.start());
    }
}
