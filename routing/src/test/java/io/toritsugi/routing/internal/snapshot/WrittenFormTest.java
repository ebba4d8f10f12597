package io.toritsugi.routing.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.routing.GoldenTexts;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFormTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                ImmutableWrittenDomain.class,
                ImmutableWrittenExclusion.class,
                ImmutableWrittenHold.class,
                ImmutableWrittenMemory.class,
                ImmutableWrittenMoments.class,
                ImmutableWrittenQueue.class,
                ImmutableWrittenService.class,
                ImmutableWrittenVisit.class
            })
    void everyPropertyStandsInAGoldenFile(Class<?> written) {
        String golden = GoldenTexts.read("snapshot/toritsugi.routing-1")
                + GoldenTexts.read("snapshot/toritsugi.routing-1-held");

        assertThat(Arrays.stream(written.getMethods())
                        .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                        .map(method -> method.getAnnotation(JsonProperty.class).value()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(golden).contains("\"" + name + "\":"));
    }
}
