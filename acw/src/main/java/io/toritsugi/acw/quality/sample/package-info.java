/** Which contacts are evaluated: a share drawn by chance that can be repeated, by rule, and so many of each agent. Start at {@link io.toritsugi.acw.quality.sample.SamplingPlan}. */
@NullMarked
package io.toritsugi.acw.quality.sample;

import org.jspecify.annotations.NullMarked;
