package io.toritsugi.kpi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each family of definitions, made anew, stands in the catalogue as it is. */
class DefinitionFamiliesTest {
    static List<Arguments> families() {
        return List.of(
                Arguments.of(StandardDefinitions.catalogue(), VolumeDefinitions.all()),
                Arguments.of(StandardDefinitions.catalogue(), HandledDefinitions.all()),
                Arguments.of(StandardDefinitions.catalogue(), AbandonmentDefinitions.all()),
                Arguments.of(StandardDefinitions.catalogue(), FlowDefinitions.all()),
                Arguments.of(StandardDefinitions.catalogue(), SelfServiceDefinitions.all()),
                Arguments.of(StandardDefinitions.catalogue(), WaitDefinitions.means()),
                Arguments.of(StandardDefinitions.catalogue(), WaitDefinitions.percentiles()),
                Arguments.of(StandardDefinitions.catalogue(), ServiceLevelDefinitions.all()),
                Arguments.of(StandardDefinitions.catalogue(), TimeDefinitions.all()),
                Arguments.of(StandardDefinitions.content(), ReplyDefinitions.all()),
                Arguments.of(StandardDefinitions.content(), ContentDefinitions.all()),
                Arguments.of(StandardDefinitions.content(), WrapUpDefinitions.all()),
                Arguments.of(StandardDefinitions.businessTime(), BusinessTimeDefinitions.all()),
                Arguments.of(StandardDefinitions.customers(), CustomerDefinitions.all()),
                Arguments.of(StandardDefinitions.repeats(), RepeatDefinitions.all()),
                Arguments.of(StandardDefinitions.cases(), CaseDefinitions.all()),
                Arguments.of(StandardDefinitions.agentTime(), OccupancyDefinitions.occupancy()),
                Arguments.of(StandardDefinitions.agentTime(), OccupancyDefinitions.utilisation()),
                Arguments.of(StandardDefinitions.agentTime(), OccupancyDefinitions.rest()),
                Arguments.of(StandardDefinitions.agentTime(), ConcurrencyDefinitions.all()),
                Arguments.of(StandardDefinitions.agentTime(), ScheduleDefinitions.shrinkage()),
                Arguments.of(StandardDefinitions.agentTime(), ScheduleDefinitions.adherence()),
                Arguments.of(StandardDefinitions.surveys(), SurveyDefinitions.all()),
                Arguments.of(StandardDefinitions.records(), QualityDefinitions.all()),
                Arguments.of(StandardDefinitions.records(), CallbackDefinitions.all()),
                Arguments.of(StandardDefinitions.records(), CommitmentDefinitions.all()),
                Arguments.of(StandardDefinitions.records(), CostDefinitions.all()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void isInTheCatalogue(KpiCatalogue catalogue, List<KpiDefinition> family) {
        assertThat(family).isNotEmpty().isSubsetOf(catalogue.definitions());
        assertThat(catalogue.definitions())
                .isSubsetOf(StandardDefinitions.everything().definitions());
    }
}
