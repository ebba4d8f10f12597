/** What fields can take, and within which limits. Start at {@link io.toritsugi.acw.field.type.FieldType}. */
@NullMarked
package io.toritsugi.acw.field.type;

import org.jspecify.annotations.NullMarked;
