/** The events of the module by their names on the wire. Start at {@link io.toritsugi.acw.vocabulary.AcwEvents}. */
@NullMarked
package io.toritsugi.acw.vocabulary;

import org.jspecify.annotations.NullMarked;
