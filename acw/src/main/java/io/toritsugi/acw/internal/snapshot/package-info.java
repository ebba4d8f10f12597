/** How the states of the machines of acw are kept. */
@NullMarked
package io.toritsugi.acw.internal.snapshot;

import org.jspecify.annotations.NullMarked;
