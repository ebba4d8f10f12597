/** What agents dictate, as it is written. Start at {@link io.toritsugi.acw.assist.dictation.Dictation}. */
@NullMarked
package io.toritsugi.acw.assist.dictation;

import org.jspecify.annotations.NullMarked;
