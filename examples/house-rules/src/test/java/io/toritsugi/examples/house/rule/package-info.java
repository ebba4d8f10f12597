/** The house rules, as functions from code to what breaks them: so that each can be shown to catch a planted case. */
@NullMarked
package io.toritsugi.examples.house.rule;

import org.jspecify.annotations.NullMarked;
