package io.toritsugi.core.customer;

import java.util.Objects;

/**
 * Something that a knowledge base says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its name there
 * @param title its title
 * @param text its text, or the beginning of it
 * @since 0.1
 */
public record Article(String id, String title, String text) {
    /** Checks the parts. */
    public Article {
        Objects.requireNonNull(id, "Article.id");
        Objects.requireNonNull(title, "Article.title");
        Objects.requireNonNull(text, "Article.text");
    }
}
