/** Regular expressions of templates, matched in a bounded number of steps. Start at {@link io.toritsugi.acw.field.internal.BoundedPattern}. */
@NullMarked
package io.toritsugi.acw.field.internal;

import org.jspecify.annotations.NullMarked;
