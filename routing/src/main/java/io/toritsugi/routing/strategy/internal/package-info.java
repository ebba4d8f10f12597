/** What strategies share. Start at {@link io.toritsugi.routing.strategy.internal.Products}. */
@NullMarked
package io.toritsugi.routing.strategy.internal;

import org.jspecify.annotations.NullMarked;
