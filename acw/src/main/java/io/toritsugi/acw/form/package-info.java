/** A template made ready to be filled in: what is shown, what is missing, what is next. Start at {@link io.toritsugi.acw.form.Form}. */
@NullMarked
package io.toritsugi.acw.form;

import org.jspecify.annotations.NullMarked;
