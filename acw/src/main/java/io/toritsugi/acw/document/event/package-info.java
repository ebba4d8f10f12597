/** What happens to the document of a wrap-up as a whole, as events. Start at {@link io.toritsugi.acw.document.event.DocumentEvent}. */
@NullMarked
package io.toritsugi.acw.document.event;

import org.jspecify.annotations.NullMarked;
