package io.toritsugi.core.journal.file;

import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Jackson, asked once for each value and each text: a campaign writes and reads the same few thousand events again and again. */
final class RememberingCodec implements JsonCodec {
    static final RememberingCodec INSTANCE = new RememberingCodec();

    private final JsonCodec json = Jackson3.codec();
    private final Map<Object, String> written = new ConcurrentHashMap<>();
    private final Map<String, Object> read = new ConcurrentHashMap<>();

    private RememberingCodec() {}

    @Override
    public String write(Object value) {
        return written.computeIfAbsent(value, json::write);
    }

    @Override
    public <T> T read(String text, Class<T> type) {
        return type.cast(read.computeIfAbsent(text, any -> json.read(any, type)));
    }
}
