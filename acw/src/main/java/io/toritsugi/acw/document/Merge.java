package io.toritsugi.acw.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How those meet who edit one thing: which edit stands, which ones stand beside it, and what one more would do. */
final class Merge {
    private Merge() {}

    /** What somebody enters, who has seen the edit of this number last. */
    record Entered<V>(Optional<V> given, int basedOn, Input input) {}

    /** {@return the number of the last of these edits, 0 if there is none} */
    static int revision(List<? extends Revised<?>> edits) {
        return edits.isEmpty() ? 0 : edits.get(edits.size() - 1).revision();
    }

    /** {@return the last of these edits, at least one, that does not stand beside another} */
    static <E extends Revised<?>> E current(List<E> edits) {
        int i = edits.size() - 1;
        while (i > 0 && edits.get(i).conflict()) {
            i--;
        }
        return edits.get(i);
    }

    /** {@return the edits that stand beside the current one until somebody who has seen them edits the thing, the oldest first} */
    static <E extends Revised<?>> List<E> beside(List<E> edits) {
        List<E> open = new ArrayList<>();
        int seen = 0;
        for (int i = edits.size() - 1; i >= 0; i--) {
            E edit = edits.get(i);
            if (!edit.conflict()) {
                seen = Math.max(seen, edit.basedOn());
            } else if (edit.revision() > seen) {
                open.add(0, edit);
            }
        }
        return List.copyOf(open);
    }

    /** {@return whether this is the number of one of these edits, or 0} */
    static boolean isKnown(List<? extends Revised<?>> edits, int revision) {
        return revision >= 0 && revision <= revision(edits);
    }

    static boolean isStale(List<? extends Revised<?>> edits, int basedOn) {
        return !edits.isEmpty() && basedOn < current(edits).revision();
    }

    /**
     * Equal ones merge silently: what was seen and is entered again in the same way, what another device has entered
     * meanwhile, and what the same hand has said before. Settling a conflict is an edit, even if what stands stays.
     */
    static boolean isThereAlready(List<? extends Revised<?>> edits, Entered<?> entered, boolean inTheSameWay) {
        if (edits.isEmpty()) {
            return entered.given().isEmpty();
        }
        boolean equal = current(edits).given().equals(entered.given());
        if (isStale(edits, entered.basedOn())) {
            return equal || beside(edits).stream().anyMatch(other -> isRepeated(other, entered));
        }
        boolean settles = beside(edits).stream().anyMatch(other -> other.revision() <= entered.basedOn());
        return equal && inTheSameWay && !settles;
    }

    private static boolean isRepeated(Revised<?> other, Entered<?> entered) {
        return other.given().equals(entered.given())
                && other.basedOn() == entered.basedOn()
                && other.by().equals(entered.input().by())
                && other.device().equals(entered.input().device());
    }
}
