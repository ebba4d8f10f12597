/** What agents should do, and when; and when there is business at all. */
@NullMarked
package io.toritsugi.core.event.plan;

import org.jspecify.annotations.NullMarked;
