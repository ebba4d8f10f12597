/** The session of an agent: there or not, ready or not, and why; and the lease of the tool that speaks for him. */
@NullMarked
package io.toritsugi.core.event.agent;

import org.jspecify.annotations.NullMarked;
