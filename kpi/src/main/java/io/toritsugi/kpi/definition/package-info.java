/**
 * What a KPI means: definitions as data, and those that come with the SDK, family by family. Start at
 * {@link io.toritsugi.kpi.definition.StandardDefinitions}.
 */
@NullMarked
package io.toritsugi.kpi.definition;

import org.jspecify.annotations.NullMarked;
