package io.toritsugi.acw.document;

import java.util.ArrayList;
import java.util.List;

/** Which edits of a field stand beside its answer. */
final class Conflicts {
    private Conflicts() {}

    static List<Edit> of(List<Edit> edits) {
        List<Edit> open = new ArrayList<>();
        int seen = 0;
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            if (!edit.conflict()) {
                seen = Math.max(seen, edit.basedOn());
            } else if (edit.revision() > seen) {
                open.add(0, edit);
            }
        }
        return List.copyOf(open);
    }
}
