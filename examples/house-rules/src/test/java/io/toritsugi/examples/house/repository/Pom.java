package io.toritsugi.examples.house.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a pom says of its own module; nothing inherited. */
public record Pom(
        Path file, String artifact, String version, String packaging, List<String> modules, List<String> managed) {

    public static Pom read(Path file) {
        Element project = root(file);
        String parentVersion = children(project, "parent").stream()
                .map(parent -> text(parent, "version", ""))
                .findFirst()
                .orElse("");
        return new Pom(
                file,
                text(project, "artifactId", ""),
                text(project, "version", parentVersion),
                text(project, "packaging", "jar"),
                texts(children(project, "modules"), "module"),
                managed(project));
    }

    public Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** {@return whether there is such an element anywhere in the pom} */
    public boolean names(String element) {
        return root(file).getElementsByTagName(element).getLength() > 0;
    }

    private static List<String> managed(Element project) {
        return children(project, "dependencyManagement").stream()
                .flatMap(management -> children(management, "dependencies").stream())
                .flatMap(dependencies -> children(dependencies, "dependency").stream())
                .map(dependency -> text(dependency, "artifactId", ""))
                .toList();
    }

    private static Element root(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " is no XML", e);
        }
    }

    private static List<String> texts(List<Element> parents, String name) {
        return parents.stream()
                .flatMap(parent -> children(parent, name).stream())
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    private static String text(Element parent, String name, String otherwise) {
        return texts(List.of(parent), name).stream().findFirst().orElse(otherwise);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
