package io.toritsugi.examples.house.rule;

import com.sun.source.tree.ExportsTree;
import io.toritsugi.examples.house.repository.JavaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a module exports what it means to: its packages, save the internal ones. */
public final class Descriptors {
    private Descriptors() {}

    public static List<String> wrong(String module, Set<String> packages, Optional<JavaFile> descriptor) {
        if (descriptor.isEmpty()) {
            return packages.isEmpty() ? List.of() : List.of(module + " has no module-info.java: declare its exports");
        }
        List<String> wrong = new ArrayList<>();
        Set<String> exported = exported(descriptor.get());
        for (String name : packages) {
            boolean internal = internal(name);
            if (!internal && !exported.contains(name)) {
                wrong.add(descriptor.get() + " does not export " + name + ": export it, or call it internal");
            }
            if (internal && exported.contains(name)) {
                wrong.add(descriptor.get() + " exports " + name + ", which is internal: do not, or rename it");
            }
        }
        exported.stream()
                .filter(name -> !packages.contains(name))
                .map(name -> descriptor.get() + " exports " + name + ", which holds no type")
                .forEach(wrong::add);
        return wrong;
    }

    public static boolean internal(String packageName) {
        return (packageName + ".").contains(".internal.");
    }

    private static Set<String> exported(JavaFile descriptor) {
        return descriptor.unit().getModule().getDirectives().stream()
                .filter(ExportsTree.class::isInstance)
                .map(ExportsTree.class::cast)
                .filter(exports -> exports.getModuleNames() == null)
                .map(exports -> exports.getPackageName().toString())
                .collect(Collectors.toSet());
    }
}
