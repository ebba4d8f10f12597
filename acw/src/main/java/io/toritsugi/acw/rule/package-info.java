/** Why commands are refused: the rule that they would break. Start at {@link io.toritsugi.acw.rule.BrokenRule}. */
@NullMarked
package io.toritsugi.acw.rule;

import org.jspecify.annotations.NullMarked;
