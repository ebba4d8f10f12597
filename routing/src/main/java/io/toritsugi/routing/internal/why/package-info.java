/** Explains offers, and why there is none. */
@NullMarked
package io.toritsugi.routing.internal.why;

import org.jspecify.annotations.NullMarked;
