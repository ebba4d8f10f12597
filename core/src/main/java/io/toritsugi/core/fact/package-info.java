/** Typed facts: what is known about a contact, a customer, an agent or a queue, by name. */
@NullMarked
package io.toritsugi.core.fact;

import org.jspecify.annotations.NullMarked;
