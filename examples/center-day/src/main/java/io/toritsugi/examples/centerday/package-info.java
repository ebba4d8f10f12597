/** A command line that embeds the SDK: call records in, KPIs out. Start at {@link io.toritsugi.examples.centerday.CenterDay}. */
@NullMarked
package io.toritsugi.examples.centerday;

import org.jspecify.annotations.NullMarked;
