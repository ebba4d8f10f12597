/** Three systems that a contact centre writes to: a CRM in a database, a billing system behind HTTP, and mails. */
package io.toritsugi.examples.dispute.connector;
