/**
 * Which template fits a contact. Start at {@link io.toritsugi.acw.select.RuleSelector}; a plugin is a
 * {@link io.toritsugi.acw.select.TemplateSelector}.
 */
@NullMarked
package io.toritsugi.acw.select;

import org.jspecify.annotations.NullMarked;
