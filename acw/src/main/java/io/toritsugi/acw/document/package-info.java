/** The document of a wrap-up: written while the contact is live or after, submitted, or left as a draft when the time is up. Start at {@link io.toritsugi.acw.document.DocumentMachine}. */
@NullMarked
package io.toritsugi.acw.document;

import org.jspecify.annotations.NullMarked;
