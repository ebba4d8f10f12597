package io.toritsugi.examples.house.rule;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.toritsugi.examples.house.repository.JavaFile;
import java.util.ArrayList;
import java.util.List;

/** Which marked fields would be shown by {@code toString}: the mark that hides them there is gone after compilation. */
public final class PersonalDataFence {
    private PersonalDataFence() {}

    public static List<String> shown(JavaFile file) {
        List<String> shown = new ArrayList<>();
        file.types().forEach(type -> collect(file, type, shown));
        return shown;
    }

    private static void collect(JavaFile file, ClassTree type, List<String> shown) {
        boolean generated = JavaFile.annotated(type.getModifiers(), "Immutable");
        boolean marked = JavaFile.annotated(type.getModifiers(), "PersonalData");
        if (marked && !generated && !ownToString(type)) {
            shown.add(
                    file + ": " + type.getSimpleName() + " is @PersonalData: declare a toString that does not show it");
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                collect(file, nested, shown);
            } else if (member instanceof MethodTree method
                    && generated
                    && JavaFile.annotated(method.getModifiers(), "PersonalData")
                    && !JavaFile.annotated(method.getModifiers(), "Redacted")) {
                shown.add(file + ": " + type.getSimpleName() + "." + method.getName()
                        + " is @PersonalData but not @Value.Redacted: toString would show it");
            }
        }
    }

    private static boolean ownToString(ClassTree type) {
        return type.getMembers().stream()
                .anyMatch(member -> member instanceof MethodTree method
                        && method.getName().contentEquals("toString")
                        && method.getParameters().isEmpty());
    }
}
