/** The laws of the architecture, checked over all modules; the tests beside this file apply the rules. */
@NullMarked
package io.toritsugi.examples.house;

import org.jspecify.annotations.NullMarked;
