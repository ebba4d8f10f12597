/** Finds the first of many things in an order that have several features at once. Start at {@link FeatureIndex}. */
@NullMarked
package io.toritsugi.routing.internal.index;

import org.jspecify.annotations.NullMarked;
