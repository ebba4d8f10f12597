/**
 * The life of a contact: which events its past allows, and what they add up to. Start at
 * {@link io.toritsugi.core.interaction.ContactMachine}.
 */
@NullMarked
package io.toritsugi.core.interaction;

import org.jspecify.annotations.NullMarked;
