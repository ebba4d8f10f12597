/**
 * How an organisation changes: who is employed, who has which skill, what costs how much.
 */
@NullMarked
package io.toritsugi.core.event.organization;

import org.jspecify.annotations.NullMarked;
