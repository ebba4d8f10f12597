/** What is checked before a wrap-up is submitted. Start at {@link io.toritsugi.acw.check.Check}. */
@NullMarked
package io.toritsugi.acw.check;

import org.jspecify.annotations.NullMarked;
