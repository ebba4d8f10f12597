/**
 * The same matter of a customer across contacts and channels: how contacts are linked to journeys, and what journeys come to. Start at
 * {@link io.toritsugi.core.journey.Journeys}; {@link io.toritsugi.core.journey.Linking} proposes links by rules.
 */
@NullMarked
package io.toritsugi.core.journey;

import org.jspecify.annotations.NullMarked;
