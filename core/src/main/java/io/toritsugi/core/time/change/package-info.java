/** Business hours that change: what events said of them. Start at {@link io.toritsugi.core.time.change.CalendarHistory}. */
@NullMarked
package io.toritsugi.core.time.change;

import org.jspecify.annotations.NullMarked;
