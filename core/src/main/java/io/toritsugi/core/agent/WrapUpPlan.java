package io.toritsugi.core.agent;

import io.toritsugi.core.event.wrapup.WrapUpTerms;
import org.jspecify.annotations.Nullable;

/** What was settled about a wrap-up: nothing yet, that there is none, or what holds for it. */
record WrapUpPlan(boolean settled, @Nullable WrapUpTerms terms) {
    static final WrapUpPlan OPEN = new WrapUpPlan(false, null);
}
