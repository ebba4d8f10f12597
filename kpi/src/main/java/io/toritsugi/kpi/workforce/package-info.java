/**
 * Who leaves, who is new, how fast new people come up to the others, which skills are missing, and how far agents lie apart. Start
 * at {@link io.toritsugi.kpi.workforce.Attrition}.
 */
@NullMarked
package io.toritsugi.kpi.workforce;

import org.jspecify.annotations.NullMarked;
