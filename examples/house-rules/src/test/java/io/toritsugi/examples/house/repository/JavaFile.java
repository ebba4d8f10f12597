package io.toritsugi.examples.house.repository;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file: its text, and what the JDK's parser makes of it. */
public record JavaFile(String place, String text, CompilationUnitTree unit, DocTrees docs) {

    /** {@return this text as a file; nothing is read} */
    public static JavaFile of(String place, String text) {
        return parse(List.of(new Source(place, text))).get(0);
    }

    static List<JavaFile> parse(Path root, Collection<Path> files) {
        return parse(files.stream()
                .map(file -> new Source(root.relativize(file).toString().replace('\\', '/'), read(file)))
                .toList());
    }

    public String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    public String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    public List<ClassTree> types() {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
    }

    public List<ClassTree> publicTypes() {
        return types().stream()
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .toList();
    }

    public Optional<DocCommentTree> javadoc(Tree tree) {
        return Optional.ofNullable(docs.getDocCommentTree(TreePath.getPath(unit, tree)));
    }

    public boolean hasTag(Tree tree, DocTree.Kind kind) {
        return javadoc(tree).stream()
                .flatMap(doc -> doc.getBlockTags().stream())
                .anyMatch(tag -> tag.getKind() == kind);
    }

    /** {@return whether one of the annotations has this name, with or without what it is nested in} */
    public static boolean annotated(ModifiersTree modifiers, String name) {
        return annotated(modifiers.getAnnotations(), name);
    }

    public static boolean annotated(Collection<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(type -> type.equals(name) || type.endsWith("." + name));
    }

    private static List<JavaFile> parse(List<Source> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, problem -> {}, List.of(), null, sources);
        DocTrees docs = DocTrees.instance(task);
        List<JavaFile> files = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String place = unit.getSourceFile().getName().substring(1);
                files.add(new JavaFile(
                        place, unit.getSourceFile().getCharContent(true).toString(), unit, docs));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return place;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String place, String text) {
            super(URI.create("source:///" + place), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
