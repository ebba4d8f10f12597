package io.toritsugi.examples.centerday;

import io.toritsugi.core.json.Jackson3;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.page.CataloguePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the KPIs mean: all of them, or those that are named. */
@Command(
        name = "definitions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says what each KPI means, how it is computed, and who says so.")
final class DefinitionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "which KPIs, such as asa; all unless given")
    private List<String> ids = List.of();

    @Option(names = "--json", description = "write JSON")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "write a page in English and Japanese into this file")
    private @Nullable Path html;

    @Option(names = "--language", paramLabel = "LANG", defaultValue = "en", description = "en or ja; default: en")
    private Language language;

    /** Called by the command line alone. */
    @SuppressWarnings("NullAway.Init")
    DefinitionsCommand() {}

    @Override
    public Integer call() {
        KpiCatalogue catalogue =
                ids.isEmpty() ? StandardDefinitions.everything() : named(StandardDefinitions.everything());
        if (html != null) {
            write(html, CataloguePage.render(catalogue));
        }
        if (json) {
            spec.commandLine().getOut().println(Jackson3.codec().write(catalogue));
        } else if (html == null) {
            catalogue.definitions().forEach(this::print);
        }
        return CommandLine.ExitCode.OK;
    }

    private KpiCatalogue named(KpiCatalogue all) {
        return KpiCatalogue.of(ids.stream()
                .distinct()
                .map(id -> all.find(id)
                        .orElseThrow(() -> new OptionValue(spec)
                                .wrong("ID must be one of " + String.join(", ", idsOf(all)) + ", was \"" + id + "\"")))
                .toList());
    }

    private static List<String> idsOf(KpiCatalogue all) {
        return all.definitions().stream().map(KpiDefinition::id).toList();
    }

    private void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException notWritten) {
            throw new Failure("cannot write " + file + ": "
                    + Optional.ofNullable(notWritten.getMessage()).orElse("no reason given"));
        }
    }

    private void print(KpiDefinition definition) {
        spec.commandLine()
                .getOut()
                .println(definition.key() + "  " + definition.name().in(language.locale()) + "\n  "
                        + definition.description().in(language.locale()) + "\n  = "
                        + definition.formulaText() + " ("
                        + definition.unit().label().in(language.locale()) + ")\n  "
                        + definition.source() + "\n");
    }
}
