package io.toritsugi.acw.form;

import io.toritsugi.acw.template.Step;

/** A step with its number, and the numbers of its fields: from the first to before the end. */
record FormStep(int number, Step step, int first, int end) {}
