/** How folded states are made. */
@NullMarked
package io.toritsugi.acw.internal.state;

import org.jspecify.annotations.NullMarked;
