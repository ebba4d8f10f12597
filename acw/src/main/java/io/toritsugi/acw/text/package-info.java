/** What a person reads, in any number of languages. Start at {@link io.toritsugi.acw.text.Texts}. */
@NullMarked
package io.toritsugi.acw.text;

import org.jspecify.annotations.NullMarked;
