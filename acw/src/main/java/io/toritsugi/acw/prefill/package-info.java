/**
 * Fills fields in before an agent does, and says where each value came from. Start at {@link io.toritsugi.acw.prefill.Prefill}; a
 * plugin is a {@link io.toritsugi.acw.prefill.FieldResolver}.
 */
@NullMarked
package io.toritsugi.acw.prefill;

import org.jspecify.annotations.NullMarked;
