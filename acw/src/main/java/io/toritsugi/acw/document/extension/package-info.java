/**
 * Wishes for more time, and what becomes of them, as events. Start at
 * {@link io.toritsugi.acw.document.extension.ExtensionRequested}.
 */
@NullMarked
package io.toritsugi.acw.document.extension;

import org.jspecify.annotations.NullMarked;
