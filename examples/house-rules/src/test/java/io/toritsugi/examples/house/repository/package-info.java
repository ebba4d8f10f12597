/** The repository as the rules see it: its poms, its modules and their sources. Start at {@code Checkout}. */
@NullMarked
package io.toritsugi.examples.house.repository;

import org.jspecify.annotations.NullMarked;
