/** How far evaluators of one contact agree. Start at {@link io.toritsugi.acw.quality.calibration.Calibration}. */
@NullMarked
package io.toritsugi.acw.quality.calibration;

import org.jspecify.annotations.NullMarked;
