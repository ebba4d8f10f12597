/**
 * All templates that there are, from whoever provides them. Start at {@link io.toritsugi.acw.catalog.TemplateCatalog}; a plugin is a
 * {@link io.toritsugi.acw.catalog.TemplateProvider}.
 */
@NullMarked
package io.toritsugi.acw.catalog;

import org.jspecify.annotations.NullMarked;
