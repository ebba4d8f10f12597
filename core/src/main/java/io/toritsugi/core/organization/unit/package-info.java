/**
 * What an organisation is made of beside its people: places, employers, departments, teams, skills, codes and rates.
 */
@NullMarked
package io.toritsugi.core.organization.unit;

import org.jspecify.annotations.NullMarked;
