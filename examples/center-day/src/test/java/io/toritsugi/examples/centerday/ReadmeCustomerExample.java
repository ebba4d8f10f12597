package io.toritsugi.examples.centerday;

import io.toritsugi.core.customer.CustomerContext;
import io.toritsugi.core.customer.CustomerContexts;
import io.toritsugi.core.customer.CustomerPorts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.permission.Permissions;
import java.time.Instant;

/** The example of the README, which shows exactly the lines between the marks. */
final class ReadmeCustomerExample {
    private ReadmeCustomerExample() {}

    static CustomerContext find(
            Journal journal,
            CustomerPorts systems,
            Permissions permissions,
            TenantId tenant,
            CustomerId customer,
            AgentId viewer,
            Instant now) {
        // README
        CustomerContexts contexts = CustomerContexts.of(journal, systems, permissions);
        CustomerContext context = contexts.find(tenant, customer, viewer, now);

        context.history()
                .entries()
                .forEach(entry ->
                        System.out.println(entry.at() + " " + entry.text().en()));
        context.history()
                .gaps()
                .forEach(gap -> System.out.println(gap.kind().text().en() + " " + gap.subject()));
        context.history().handovers().forEach(handover -> System.out.println(handover.waited()));
        context.withheld().forEach(part -> System.out.println("not shown: " + part.part()));
        // README
        return context;
    }
}
