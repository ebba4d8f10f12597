/** What the calls of the sample would have been wrapped up like, by agents who follow a script. Start at {@link io.toritsugi.examples.centerday.wrapup.WrapUpSimulation}. */
@NullMarked
package io.toritsugi.examples.centerday.wrapup;

import org.jspecify.annotations.NullMarked;
