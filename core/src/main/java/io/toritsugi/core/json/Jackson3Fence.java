package io.toritsugi.core.json;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Puts a fence around every value of ours that Jackson 3 reads: an exception that leaves it quotes nothing. */
final class Jackson3Fence extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
        Class<?> type = description.getBeanClass();
        return ReadFailure.concerns(type) ? new Fenced(type, deserializer) : deserializer;
    }

    private static final class Fenced extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final Class<?> type;

        Fenced(Class<?> type, ValueDeserializer<?> inner) {
            super(inner);
            this.type = type;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> inner) {
            return new Fenced(type, inner);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return super.deserialize(parser, context);
            } catch (JacksonException failure) {
                throw fenced(failure);
            }
        }

        @Override
        public Object deserializeWithType(
                JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer) {
            try {
                return super.deserializeWithType(parser, context, typeDeserializer);
            } catch (JacksonException failure) {
                throw fenced(failure);
            }
        }

        // A definition is wrong whatever the input, and its message is for who wrote it.
        private JacksonException fenced(JacksonException failure) {
            return failure instanceof Failure || failure instanceof InvalidDefinitionException
                    ? failure
                    : new Failure(type, failure);
        }
    }

    private static final class Failure extends DatabindException {
        private static final long serialVersionUID = 1L;

        Failure(Class<?> type, JacksonException failure) {
            super(
                    (Closeable) null,
                    ReadFailure.of(type, failure, Failure::isMalformed),
                    placeOf(failure.getLocation()));
            List<Reference> path = failure.getPath();
            for (int i = path.size() - 1; i >= 0; i--) {
                prependPath(path.get(i));
            }
            setStackTrace(failure.getStackTrace());
        }

        // The key of a map is input; the name of a property of ours is not.
        @Override
        public JacksonException prependPath(Reference reference) {
            return super.prependPath(
                    reference.from() instanceof Map || reference.from() == Map.class
                            ? new Reference(Map.class, "***")
                            : reference);
        }

        private static boolean isMalformed(Throwable cause) {
            return cause instanceof StreamConstraintsException
                    || (cause instanceof StreamReadException && !(cause instanceof InputCoercionException));
        }

        private static @Nullable TokenStreamLocation placeOf(@Nullable TokenStreamLocation place) {
            return place == null
                    ? null
                    : new TokenStreamLocation(
                            ContentReference.construct(
                                    place.getLineNr() > 0, null, ErrorReportConfiguration.defaults()),
                            place.getByteOffset(),
                            place.getCharOffset(),
                            place.getLineNr(),
                            place.getColumnNr());
        }
    }
}
