/**
 * What a log is boiled down to, so that it can be published and signed: a hash of all its records, and proofs that a record is among them. Start
 * at {@link io.toritsugi.acw.audit.merkle.Checkpoint}.
 */
@NullMarked
package io.toritsugi.acw.audit.merkle;

import org.jspecify.annotations.NullMarked;
