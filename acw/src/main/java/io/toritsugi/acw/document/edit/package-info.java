/** What is written into the document of a wrap-up, as events. Start at {@link io.toritsugi.acw.document.edit.FieldEdited}. */
@NullMarked
package io.toritsugi.acw.document.edit;

import org.jspecify.annotations.NullMarked;
