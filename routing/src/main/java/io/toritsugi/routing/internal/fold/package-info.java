/** Folds events into the state of a routing domain: start at {@link io.toritsugi.routing.internal.fold.DomainFold}. */
@NullMarked
package io.toritsugi.routing.internal.fold;

import org.jspecify.annotations.NullMarked;
