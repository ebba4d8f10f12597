/** How long a wrap-up lasts and what it demands, settled field by field. Start at {@link io.toritsugi.acw.policy.AcwPolicies}. */
@NullMarked
package io.toritsugi.acw.policy;

import org.jspecify.annotations.NullMarked;
