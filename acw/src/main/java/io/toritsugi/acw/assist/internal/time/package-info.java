/** Times as people say them: found in a text, and reckoned by a calendar. */
@NullMarked
package io.toritsugi.acw.assist.internal.time;

import org.jspecify.annotations.NullMarked;
