/** The wire form of events, and mappers of either Jackson that are set up for it. */
@NullMarked
package io.toritsugi.core.json;

import org.jspecify.annotations.NullMarked;
