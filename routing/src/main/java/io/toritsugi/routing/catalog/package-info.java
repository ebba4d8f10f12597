/** Which strategies there are, and what a configuration makes of them. Start at {@link io.toritsugi.routing.catalog.Strategies}. */
@NullMarked
package io.toritsugi.routing.catalog;

import org.jspecify.annotations.NullMarked;
