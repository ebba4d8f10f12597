/** What agents should do, and when. */
@NullMarked
package io.toritsugi.core.event.plan;

import org.jspecify.annotations.NullMarked;
