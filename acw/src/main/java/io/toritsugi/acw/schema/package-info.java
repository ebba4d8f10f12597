/** Forms for the form libraries of others: as a JSON Schema with a UI schema, answers back, and answers out, masked where they must be. Start at {@link io.toritsugi.acw.schema.FormSchema}. */
@NullMarked
package io.toritsugi.acw.schema;

import org.jspecify.annotations.NullMarked;
