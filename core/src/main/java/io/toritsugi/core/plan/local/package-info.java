/**
 * Plans in local time, as people and documents write them, checked as a whole. Start at
 * {@link io.toritsugi.core.plan.local.LocalPlan}.
 */
@NullMarked
package io.toritsugi.core.plan.local;

import org.jspecify.annotations.NullMarked;
