package io.toritsugi.acw.form;

import io.toritsugi.acw.field.FieldId;
import java.util.List;

/** What is wrong with the answer of a field, while it is looked for. */
record Findings(FieldId field, List<Violation> violations) {
    void add(Violation.Reason reason, Object allowed) {
        violations.add(new Violation(field, reason, allowed.toString()));
    }

    void addIf(boolean wrong, Violation.Reason reason, Object allowed) {
        if (wrong) {
            add(reason, allowed);
        }
    }
}
