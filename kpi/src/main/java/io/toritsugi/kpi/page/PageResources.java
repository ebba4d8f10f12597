package io.toritsugi.kpi.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files the page is made of, as text. */
final class PageResources {

    private PageResources() {}

    /**
     * The text of a file beside this class, with LF line ends: a browser reads CRLF as LF, and would find another hash.
     *
     * @param path relative to this package
     */
    static String text(String path) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + path + " beside " + HtmlPage.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + path, e);
        }
    }
}
