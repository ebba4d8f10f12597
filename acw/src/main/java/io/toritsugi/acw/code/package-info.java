/** Trees of codes by which contacts are filed: categories, resolutions, dispositions. Start at {@link io.toritsugi.acw.code.CodeTree}. */
@NullMarked
package io.toritsugi.acw.code;

import org.jspecify.annotations.NullMarked;
