/** What a contact centre is: interactions and their events, the journal, conditions, JSON. */
module io.toritsugi.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive io.vavr;
    requires transitive org.jspecify;
    requires static com.fasterxml.jackson.databind;
    requires static com.fasterxml.jackson.datatype.jdk8;
    requires static com.fasterxml.jackson.datatype.jsr310;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static tools.jackson.databind;

    exports io.toritsugi.core.condition;
    exports io.toritsugi.core.contact;
    exports io.toritsugi.core.decide;
    exports io.toritsugi.core.event;
    exports io.toritsugi.core.event.conversation;
    exports io.toritsugi.core.event.interaction;
    exports io.toritsugi.core.event.leg;
    exports io.toritsugi.core.event.queue;
    exports io.toritsugi.core.event.selfservice;
    exports io.toritsugi.core.event.wrapup;
    exports io.toritsugi.core.fact;
    exports io.toritsugi.core.id;
    exports io.toritsugi.core.interaction;
    exports io.toritsugi.core.journal;
    exports io.toritsugi.core.json;
    exports io.toritsugi.core.queueing;
    exports io.toritsugi.core.value;

    opens io.toritsugi.core.condition;
    opens io.toritsugi.core.contact;
    opens io.toritsugi.core.decide;
    opens io.toritsugi.core.event;
    opens io.toritsugi.core.event.conversation;
    opens io.toritsugi.core.event.interaction;
    opens io.toritsugi.core.event.leg;
    opens io.toritsugi.core.event.queue;
    opens io.toritsugi.core.event.selfservice;
    opens io.toritsugi.core.event.wrapup;
    opens io.toritsugi.core.fact;
    opens io.toritsugi.core.id;
    opens io.toritsugi.core.interaction;
    opens io.toritsugi.core.journal;
    opens io.toritsugi.core.json;
    opens io.toritsugi.core.value;
}
