package io.toritsugi.acw.template;

import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.FactTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the conditions and requests of a template can name: its fields and its facts. Of two fields with one id the first counts.
 *
 * @param fields the fields by id, in their order
 * @param vocabulary fields and facts with the types that conditions see
 */
record Names(Map<FieldId, Field> fields, FactTypes vocabulary) {
    static Names of(Template template) {
        Map<FieldId, Field> fields = new LinkedHashMap<>();
        template.fields().forEach(field -> fields.putIfAbsent(field.id(), field));
        Map<String, FactType> types = new LinkedHashMap<>(template.facts().types());
        fields.forEach((id, field) -> types.put(id.value(), field.type().factType()));
        return new Names(fields, FactTypes.of(types));
    }

    Optional<Field> find(FieldId id) {
        return Optional.ofNullable(fields.get(id));
    }

    Set<FieldId> ids() {
        return fields.keySet();
    }
}
