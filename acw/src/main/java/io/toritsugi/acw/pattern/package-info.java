/** Regular expressions of templates, matched in a bounded number of steps. Start at {@link io.toritsugi.acw.pattern.BoundedPattern}. */
@NullMarked
package io.toritsugi.acw.pattern;

import org.jspecify.annotations.NullMarked;
