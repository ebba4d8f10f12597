/** What becomes of an interaction as a whole: its beginning, what is learnt of it, its end and its result. */
@NullMarked
package io.toritsugi.core.event.interaction;

import org.jspecify.annotations.NullMarked;
