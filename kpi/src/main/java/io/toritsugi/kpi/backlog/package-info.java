/**
 * What is left to do: work that is open at an instant, by its age, and what flows in and out. Start at
 * {@link io.toritsugi.kpi.backlog.Backlog}.
 */
@NullMarked
package io.toritsugi.kpi.backlog;

import org.jspecify.annotations.NullMarked;
