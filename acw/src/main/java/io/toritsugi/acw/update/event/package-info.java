/** What happens to updates of other systems. Start at {@link io.toritsugi.acw.update.event.UpdateRequested}. */
@NullMarked
package io.toritsugi.acw.update.event;

import org.jspecify.annotations.NullMarked;
