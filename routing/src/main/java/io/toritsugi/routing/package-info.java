/**
 * Who serves what, and when: the router of one routing domain. Start at {@link io.toritsugi.routing.Router}.
 */
@NullMarked
package io.toritsugi.routing;

import org.jspecify.annotations.NullMarked;
