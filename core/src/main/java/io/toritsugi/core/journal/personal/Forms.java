package io.toritsugi.core.journal.personal;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.json.EventJson;
import io.toritsugi.core.value.PersonalData;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds by reflection where marked fields are, and remembers it for each type. */
final class Forms {
    private static final String MASK = '"' + ProtectedJson.FORGOTTEN + '"';

    /** The id of a customer. */
    static final Form.Marked CUSTOMER = new Form.Marked(true, Optional.of(MASK));

    private final Map<Type, Form> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, Form> knownVariants = new ConcurrentHashMap<>();
    private final Map<String, Class<? extends Event>> moreEvents;

    /** Knows these events beside those of core, by their names on the wire. */
    Forms(Map<String, Class<? extends Event>> moreEvents) {
        this.moreEvents = moreEvents;
    }

    Form of(Type type) {
        Form form = known.get(type);
        if (form == null) {
            Form read = read(type);
            form = leadsToMark(read, new HashSet<>()) ? read : Form.Plain.ANYTHING;
            known.put(type, form);
        }
        return form;
    }

    Form ofVariant(Class<?> type) {
        return knownVariants.computeIfAbsent(type, this::unwrapped);
    }

    private boolean leadsToMark(Form form, Set<Form> seen) {
        if (form instanceof Form.Variant variant) {
            return seen.add(variant) && leadsToMark(unwrapped(variant.type()), seen);
        }
        if (form instanceof Form.Later later) {
            return seen.add(later) && leadsToMark(read(later.type()), seen);
        }
        if (form instanceof Form.Inside inside) {
            return leadsToMark(inside.element(), seen);
        }
        if (form instanceof Form.Parts parts) {
            return parts.members().values().stream().anyMatch(part -> leadsToMark(part.form(), seen));
        }
        if (form instanceof Form.Kinds kinds) {
            return kinds.types().values().stream().anyMatch(kind -> leadsToMark(kind, seen));
        }
        return form instanceof Form.Marked || form instanceof Form.Reference;
    }

    private Form read(Type type) {
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof GenericArrayType array) {
            return new Form.Inside(new Form.Later(array.getGenericComponentType()));
        }
        return type instanceof WildcardType wildcard ? read(wildcard.getUpperBounds()[0]) : Form.Plain.ANYTHING;
    }

    private Form ofGeneric(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return readLater(arguments[0]);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new Form.Inside(readLater(arguments[0]));
        }
        if (!Map.class.isAssignableFrom(raw)) {
            return ofClass(raw);
        }
        if (leadsToMark(read(arguments[0]), new HashSet<>())) {
            throw new IllegalArgumentException(
                    "A map by " + arguments[0].getTypeName() + " shows personal data as names: mark it as a whole");
        }
        return new Form.Inside(readLater(arguments[1]));
    }

    private Form ofClass(Class<?> type) {
        if (type.isAnnotationPresent(PersonalData.class)) {
            return type == CustomerId.class ? CUSTOMER : new Form.Marked(false, standIn(type));
        }
        if (type == Ref.class) {
            return Form.Reference.REF;
        }
        if (type.isArray()) {
            return new Form.Inside(new Form.Later(type.getComponentType()));
        }
        if (type.isPrimitive() || type.isEnum() || type.getName().startsWith("java.")) {
            return Form.Plain.ANYTHING;
        }
        return kinds(List.of(type)).or(() -> family(type)).orElseGet(() -> unwrapped(type));
    }

    // Where one variant is declared, the wrapper object of its family is written all the same.
    private Optional<Form> family(Class<?> type) {
        return supertypes(type)
                .filter(parent -> parent != type)
                .flatMap(parent -> kinds(List.of(parent)).stream())
                .filter(kinds ->
                        kinds instanceof Form.Kinds found && found.property().isEmpty())
                .findFirst();
    }

    private Form unwrapped(Class<?> type) {
        Optional<Form> own = type.isAnnotationPresent(PersonalData.class)
                ? Optional.of(new Form.Marked(false, standIn(type)))
                : kinds(List.of(type));
        return own.orElseGet(() -> Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .<Form>map(method -> new Form.Later(method.getGenericReturnType()))
                .orElseGet(() -> parts(type)));
    }

    private Form parts(Class<?> type) {
        Class<?> written = written(type);
        boolean generated = generatedFrom(written).isPresent();
        Map<String, Form.Part> members = new LinkedHashMap<>();
        for (Method accessor : written.getMethods()) {
            if (isAccessor(accessor) && (!generated || accessor.getDeclaringClass() == written)) {
                JsonProperty property = accessor.getAnnotation(JsonProperty.class);
                String name = property == null || property.value().isEmpty() ? accessor.getName() : property.value();
                part(written, accessor).ifPresent(part -> members.put(name, part));
            }
        }
        return new Form.Parts(nameOf(type), Event.class.isAssignableFrom(type), members);
    }

    private Optional<Form.Part> part(Class<?> written, Method accessor) {
        List<Method> declared = declarations(written, accessor);
        Type type = accessor.getGenericReturnType();
        Class<?> raw = accessor.getReturnType();
        boolean container = Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw);
        boolean optional = raw == Optional.class
                || container
                || (generatedFrom(written).isPresent() && declared.stream().anyMatch(Method::isDefault));
        boolean marked = declared.stream().anyMatch(method -> method.isAnnotationPresent(PersonalData.class));
        Form form = marked
                ? marked(type)
                : kinds(declared)
                        .map(kinds -> container ? new Form.Inside(kinds) : kinds)
                        .orElseGet(() -> readLater(type));
        if (form instanceof Form.Marked found && found.standIn().isEmpty() && !optional) {
            throw new IllegalArgumentException(nameOf(accessor.getDeclaringClass()) + "." + accessor.getName()
                    + " is personal data, must be there, and nothing can stand for it: make it optional");
        }
        return form == Form.Plain.ANYTHING ? Optional.empty() : Optional.of(new Form.Part(form, optional));
    }

    // An id of a customer is under his own key, so a collection of them is walked rather than taken as a whole.
    private Form marked(Type type) {
        boolean ids = type == CustomerId.class
                || (type instanceof ParameterizedType generic
                        && Arrays.equals(generic.getActualTypeArguments(), new Type[] {CustomerId.class}));
        return ids
                ? read(type)
                : new Form.Marked(false, type instanceof Class<?> plain ? standIn(plain) : Optional.empty());
    }

    // A type may hold itself, so it is read when a walk comes there; what is marked must be seen at once.
    private Form readLater(Type type) {
        return type instanceof Class<?> plain && !plain.isAnnotationPresent(PersonalData.class) && isOurs(plain)
                ? new Form.Later(type)
                : read(type);
    }

    private static boolean isOurs(Class<?> type) {
        return !type.isPrimitive() && !type.isArray() && !type.getName().startsWith("java.");
    }

    private static Optional<String> standIn(Class<?> type) {
        if (type == String.class || type == CustomerId.class) {
            return Optional.of(MASK);
        }
        return type == FactValue.class ? Optional.of("{\"text\":" + MASK + "}") : Optional.empty();
    }

    private Optional<Form> kinds(List<? extends AnnotatedElement> declared) {
        JsonSubTypes named = find(declared, JsonSubTypes.class);
        JsonTypeInfo info = find(declared, JsonTypeInfo.class);
        if (named == null || info == null) {
            return Optional.empty();
        }
        Map<String, Form> types = new LinkedHashMap<>();
        for (JsonSubTypes.Type type : named.value()) {
            types.put(
                    type.name(),
                    info.include() == JsonTypeInfo.As.WRAPPER_OBJECT
                            ? new Form.Variant(type.value())
                            : new Form.Later(type.value()));
        }
        if (declared.stream().anyMatch(element -> element.isAnnotationPresent(EventJson.class))) {
            moreEvents.forEach((name, type) -> types.put(name, new Form.Later(type)));
        }
        return switch (info.include()) {
            case PROPERTY, EXISTING_PROPERTY -> Optional.of(new Form.Kinds(Optional.of(info.property()), types));
            case WRAPPER_OBJECT -> Optional.of(new Form.Kinds(Optional.empty(), types));
            default ->
                throw new IllegalArgumentException(
                        "A type must be told by a property or a wrapper object, was by " + info.include());
        };
    }

    private static <A extends Annotation> @Nullable A find(List<? extends AnnotatedElement> declared, Class<A> type) {
        for (AnnotatedElement element : declared) {
            A direct = element.getAnnotation(type);
            if (direct != null) {
                return direct;
            }
            for (Annotation annotation : element.getAnnotations()) {
                Class<?> bundle = annotation.annotationType();
                if (bundle.isAnnotationPresent(JacksonAnnotationsInside.class) && bundle.isAnnotationPresent(type)) {
                    return bundle.getAnnotation(type);
                }
            }
        }
        return null;
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && method.getDeclaringClass() != Object.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    private static List<Method> declarations(Class<?> written, Method accessor) {
        return supertypes(written)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(accessor.getName()) && method.getParameterCount() == 0)
                .toList();
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(type, found);
        return found.stream();
    }

    private static void collect(@Nullable Class<?> type, Set<Class<?>> found) {
        if (type != null && type != Object.class && found.add(type)) {
            collect(type.getSuperclass(), found);
            for (Class<?> parent : type.getInterfaces()) {
                collect(parent, found);
            }
        }
    }

    // An Immutables value is a sealed interface with one class behind it, which declares what is in the JSON; there may
    // be another one in
    // which it is changed, and which is never written.
    private static Class<?> written(Class<?> type) {
        return immutable(type).orElse(type);
    }

    private static Optional<Class<?>> immutable(Class<?> type) {
        if (!type.isInterface() || !type.isSealed()) {
            return Optional.empty();
        }
        List<Class<?>> behind = Arrays.stream(type.getPermittedSubclasses())
                .filter(each -> !each.getSimpleName().equals("Modifiable" + type.getSimpleName()))
                .toList();
        return behind.size() == 1 ? Optional.of(behind.get(0)) : Optional.empty();
    }

    private static Optional<Class<?>> generatedFrom(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(parent -> immutable(parent).filter(type::equals).isPresent())
                .findFirst();
    }

    private static String nameOf(Class<?> type) {
        return generatedFrom(type).<Class<?>>map(parent -> parent).orElse(type).getSimpleName();
    }
}
