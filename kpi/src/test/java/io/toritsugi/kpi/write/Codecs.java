package io.toritsugi.kpi.write;

import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;

/** The two Jacksons, as the SDK sets them up. */
public final class Codecs {
    public static final JsonCodec JACKSON_2 = Jackson2.codec();
    public static final JsonCodec JACKSON_3 = Jackson3.codec();

    private Codecs() {}
}
