/** What a configuration says, ready to be asked: start at {@link io.toritsugi.routing.internal.rules.Compiled}. */
@NullMarked
package io.toritsugi.routing.internal.rules;

import org.jspecify.annotations.NullMarked;
