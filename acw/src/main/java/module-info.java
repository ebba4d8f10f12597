/** What happens after a contact: the wrap-up and its templates, follow-ups and promises, updates of other systems, briefings. */
module io.toritsugi.acw {
    requires transitive io.toritsugi.core;
    requires static com.fasterxml.jackson.databind;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static tools.jackson.databind;

    exports io.toritsugi.acw.answer;
    exports io.toritsugi.acw.appointment;
    exports io.toritsugi.acw.briefing;
    exports io.toritsugi.acw.catalog;
    exports io.toritsugi.acw.change;
    exports io.toritsugi.acw.check;
    exports io.toritsugi.acw.code;
    exports io.toritsugi.acw.document;
    exports io.toritsugi.acw.document.edit;
    exports io.toritsugi.acw.document.event;
    exports io.toritsugi.acw.document.extension;
    exports io.toritsugi.acw.field;
    exports io.toritsugi.acw.field.type;
    exports io.toritsugi.acw.followup;
    exports io.toritsugi.acw.followup.order;
    exports io.toritsugi.acw.followup.recurrence;
    exports io.toritsugi.acw.form;
    exports io.toritsugi.acw.pack;
    exports io.toritsugi.acw.policy;
    exports io.toritsugi.acw.prefill;
    exports io.toritsugi.acw.promise;
    exports io.toritsugi.acw.record;
    exports io.toritsugi.acw.request;
    exports io.toritsugi.acw.rule;
    exports io.toritsugi.acw.schema;
    exports io.toritsugi.acw.select;
    exports io.toritsugi.acw.template;
    exports io.toritsugi.acw.text;
    exports io.toritsugi.acw.update;
    exports io.toritsugi.acw.update.event;
    exports io.toritsugi.acw.update.order;

    opens io.toritsugi.acw.answer;
    opens io.toritsugi.acw.appointment;
    opens io.toritsugi.acw.change;
    opens io.toritsugi.acw.check;
    opens io.toritsugi.acw.code;
    opens io.toritsugi.acw.document;
    opens io.toritsugi.acw.document.edit;
    opens io.toritsugi.acw.document.event;
    opens io.toritsugi.acw.document.extension;
    opens io.toritsugi.acw.field;
    opens io.toritsugi.acw.field.type;
    opens io.toritsugi.acw.followup;
    opens io.toritsugi.acw.followup.order;
    opens io.toritsugi.acw.followup.recurrence;
    opens io.toritsugi.acw.policy;
    opens io.toritsugi.acw.prefill;
    opens io.toritsugi.acw.promise;
    opens io.toritsugi.acw.record;
    opens io.toritsugi.acw.request;
    opens io.toritsugi.acw.select;
    opens io.toritsugi.acw.template;
    opens io.toritsugi.acw.text;
    opens io.toritsugi.acw.update;
    opens io.toritsugi.acw.update.event;

    uses io.toritsugi.acw.catalog.TemplateProvider;
    uses io.toritsugi.acw.prefill.FieldResolver;
    uses io.toritsugi.acw.select.TemplateSelector;
}
