/**
 * What figures should be, and when they are not. Start at {@link io.toritsugi.kpi.targets.TargetWatch}.
 */
@NullMarked
package io.toritsugi.kpi.targets;

import org.jspecify.annotations.NullMarked;
