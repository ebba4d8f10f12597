/**
 * Who had to come back: repeat contacts and first contact resolution. Start at
 * {@link io.toritsugi.kpi.repeat.RepeatContacts}.
 */
@NullMarked
package io.toritsugi.kpi.repeat;

import org.jspecify.annotations.NullMarked;
