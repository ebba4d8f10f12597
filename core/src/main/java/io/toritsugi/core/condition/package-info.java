/**
 * The one condition language of the SDK: a yes-or-no question over facts, answered with true, false or unknown. Start at
 * {@link io.toritsugi.core.condition.Condition}.
 */
@NullMarked
package io.toritsugi.core.condition;

import org.jspecify.annotations.NullMarked;
