/**
 * What customers answer in surveys, and how sure one can be of it: CSAT, NPS and CES. Start at
 * {@link io.toritsugi.kpi.survey.SurveyUnits} for figures of the catalogue, by group and interval, and at
 * {@link io.toritsugi.kpi.survey.Scores} for answers on other scales.
 */
@NullMarked
package io.toritsugi.kpi.survey;

import org.jspecify.annotations.NullMarked;
