/**
 * What customers answer in surveys, and how sure one can be of it: CSAT, NPS and CES. Start at
 * {@link io.toritsugi.kpi.survey.Scores}.
 */
@NullMarked
package io.toritsugi.kpi.survey;

import org.jspecify.annotations.NullMarked;
