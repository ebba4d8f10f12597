/**
 * What an agent should do, and when: shifts, activities, overtime and exceptions. Start at
 * {@link io.toritsugi.core.plan.Schedule}; plans come in with its method {@code replanned}.
 */
@NullMarked
package io.toritsugi.core.plan;

import org.jspecify.annotations.NullMarked;
