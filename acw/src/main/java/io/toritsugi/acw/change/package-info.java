/**
 * What differs between two versions of a template or a tree of codes, and what that does to a draft. Start at
 * {@link io.toritsugi.acw.change.TemplateDiff}.
 */
@NullMarked
package io.toritsugi.acw.change;

import org.jspecify.annotations.NullMarked;
