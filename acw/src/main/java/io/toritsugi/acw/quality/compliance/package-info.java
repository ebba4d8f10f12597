/** Whether a wrap-up keeps the policies of the company, and which rules it breaks. Start at {@link io.toritsugi.acw.quality.compliance.CompliancePolicy}. */
@NullMarked
package io.toritsugi.acw.quality.compliance;

import org.jspecify.annotations.NullMarked;
