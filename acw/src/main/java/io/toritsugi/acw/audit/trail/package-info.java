/**
 * What was changed, by whom, when, from what to what and why; as records of an audit log, and as a file that a person reads. Start at
 * {@link io.toritsugi.acw.audit.trail.AuditTrail}.
 */
@NullMarked
package io.toritsugi.acw.audit.trail;

import org.jspecify.annotations.NullMarked;
