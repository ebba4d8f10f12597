/** The clock of after-call work: one wrap-up per agent leg. The document that is filled in meanwhile is another matter. */
@NullMarked
package io.toritsugi.core.event.wrapup;

import org.jspecify.annotations.NullMarked;
