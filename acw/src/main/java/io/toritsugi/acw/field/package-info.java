/** The fields of a form, and what holds for each. Start at {@link io.toritsugi.acw.field.Field}. */
@NullMarked
package io.toritsugi.acw.field;

import org.jspecify.annotations.NullMarked;
