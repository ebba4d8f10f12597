/**
 * How personal data is stored, and forgotten. Start at {@link io.toritsugi.core.journal.personal.PersonalDataCodec}: it stands
 * between marked fields and bytes, in journals and in snapshots.
 */
@NullMarked
package io.toritsugi.core.journal.personal;

import org.jspecify.annotations.NullMarked;
