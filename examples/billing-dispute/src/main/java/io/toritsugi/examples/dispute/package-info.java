/** A disputed bill from the call to the last effect. Start at {@link io.toritsugi.examples.dispute.BillingDispute}. */
package io.toritsugi.examples.dispute;
