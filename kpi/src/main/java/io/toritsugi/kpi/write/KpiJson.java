package io.toritsugi.kpi.write;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import java.util.Iterator;

/**
 * Writes and reads reports as JSON, one part and one group a line, so that two reports can be compared line by line.
 *
 * <p>Lines end with a line feed, the last one as well. Numbers are unrounded, and an undefined value is null. Stateless and
 * thread-safe.
 *
 * @since 0.1
 */
public final class KpiJson {
    private KpiJson() {}

    /**
     * {@return the JSON of a report}
     *
     * @param report the report
     * @param codec writes its parts
     */
    public static String write(KpiReport report, JsonCodec codec) {
        StringBuilder json = new StringBuilder();
        json.append("{\"schema\":").append('"').append(report.schema()).append("\",\n");
        json.append("\"source\":").append(codec.write(report.source())).append(",\n");
        json.append("\"settings\":").append(codec.write(report.settings())).append(",\n");
        json.append("\"ingest\":").append(codec.write(report.ingest())).append(",\n");
        json.append("\"results\":[\n");
        Iterator<KpiGroup> groups = report.results().iterator();
        while (groups.hasNext()) {
            json.append(codec.write(groups.next())).append(groups.hasNext() ? ",\n" : "\n");
        }
        return json.append("]}\n").toString();
    }

    /**
     * {@return the report that this JSON describes}
     *
     * @param json what {@link #write} wrote, or other JSON of the same content
     * @param codec reads it
     * @throws IllegalArgumentException if it is not such JSON
     */
    public static KpiReport read(String json, JsonCodec codec) {
        return codec.read(json, KpiReport.class);
    }
}
