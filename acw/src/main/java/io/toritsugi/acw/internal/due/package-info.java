/** What is due when: the index behind the boards of follow-ups and of promises. */
@NullMarked
package io.toritsugi.acw.internal.due;

import org.jspecify.annotations.NullMarked;
