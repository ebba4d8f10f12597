/** What a supervisor does to agents and their contacts. */
@NullMarked
package io.toritsugi.core.event.supervision;

import org.jspecify.annotations.NullMarked;
