/**
 * What people write, made comparable: folding, terms, sentences, and personal data that is masked. Start at
 * {@link io.toritsugi.core.text.FoldedText}, {@link io.toritsugi.core.text.TermMatcher} or {@link io.toritsugi.core.text.Masking}.
 *
 * <p>Everything works on Japanese and English alike, needs no dictionary but the one it is given, and takes time in proportion to the text.
 */
@NullMarked
package io.toritsugi.core.text;

import org.jspecify.annotations.NullMarked;
