/** How much time after-call work will take. Start at {@link io.toritsugi.acw.assist.budget.AcwBudgetPredictor}. */
@NullMarked
package io.toritsugi.acw.assist.budget;

import org.jspecify.annotations.NullMarked;
