package io.toritsugi.acw.form;

import io.toritsugi.acw.field.Field;

/** A field with its number, the number of its step, and its limits. */
record FormField(int number, int step, Field field, FieldLimits limits) {}
