package io.toritsugi.core.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a fence around every value of ours that Jackson 2 reads: an exception that leaves it quotes nothing. */
final class Jackson2Fence extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        Class<?> type = description.getBeanClass();
        return ReadFailure.concerns(type) ? new Fenced(type, deserializer) : deserializer;
    }

    private static final class Fenced extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final Class<?> type;

        Fenced(Class<?> type, JsonDeserializer<?> inner) {
            super(inner);
            this.type = type;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> inner) {
            return new Fenced(type, inner);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return super.deserialize(parser, context);
            } catch (JacksonException failure) {
                throw fenced(failure);
            }
        }

        @Override
        public Object deserializeWithType(
                JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer)
                throws IOException {
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

    private static final class Failure extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        Failure(Class<?> type, JacksonException failure) {
            super(null, ReadFailure.of(type, failure, Failure::isMalformed), placeOf(failure.getLocation()));
            if (failure instanceof JsonMappingException mapping) {
                List<Reference> path = mapping.getPath();
                for (int i = path.size() - 1; i >= 0; i--) {
                    prependPath(path.get(i));
                }
            }
            setStackTrace(failure.getStackTrace());
        }

        // The key of a map is input; the name of a property of ours is not.
        @Override
        public void prependPath(Reference reference) {
            super.prependPath(
                    reference.getFrom() instanceof Map || reference.getFrom() == Map.class
                            ? new Reference(Map.class, "***")
                            : reference);
        }

        private static boolean isMalformed(Throwable cause) {
            return cause instanceof StreamConstraintsException
                    || (cause instanceof StreamReadException && !(cause instanceof InputCoercionException));
        }

        private static @Nullable JsonLocation placeOf(@Nullable JsonLocation place) {
            return place == null
                    ? null
                    : new JsonLocation(
                            ContentReference.unknown(),
                            place.getByteOffset(),
                            place.getCharOffset(),
                            place.getLineNr(),
                            place.getColumnNr());
        }
    }
}
