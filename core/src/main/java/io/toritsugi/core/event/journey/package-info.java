/** Journeys that turn out to be one, or several. */
@NullMarked
package io.toritsugi.core.event.journey;

import org.jspecify.annotations.NullMarked;
