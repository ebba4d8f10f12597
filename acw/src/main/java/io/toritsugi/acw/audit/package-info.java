/**
 * A log that shows whether anybody has changed it: a chain of hashes over what was written, with roots that can be signed and published. Start at
 * {@link io.toritsugi.acw.audit.AuditChain}.
 */
@NullMarked
package io.toritsugi.acw.audit;

import org.jspecify.annotations.NullMarked;
