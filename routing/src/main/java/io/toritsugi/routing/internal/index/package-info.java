/** Finds the first of many things in an order: by the features that they have, at {@link FeatureIndex}, or by what they wish of somebody, at {@link WishIndex}. */
@NullMarked
package io.toritsugi.routing.internal.index;

import org.jspecify.annotations.NullMarked;
