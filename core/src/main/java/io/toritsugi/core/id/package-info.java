/** The names of things: one small type per kind of thing, so that an agent is never taken for a queue. */
@NullMarked
package io.toritsugi.core.id;

import org.jspecify.annotations.NullMarked;
