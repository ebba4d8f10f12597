package io.toritsugi.examples.centerday;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.check.CheckReport;
import io.toritsugi.core.ingest.check.MappingCheck;
import io.toritsugi.core.ingest.check.MappingProposal;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Helps to write a mapping: proposes one for a file, and says what one would read. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Proposes a mapping for a file, or says what a mapping would read.")
final class MappingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Task task;

    /** What to do: one of the two. */
    private static final class Task {
        @Option(
                names = "--init",
                paramLabel = "FILE",
                description =
                        "propose a mapping for this file, on the standard output; what cannot be told is a named gap")
        private @Nullable Path init;

        @Option(names = "--check", description = "say what --mapping would read of --input")
        private boolean check;
    }

    @Option(names = "--mapping", paramLabel = "FILE", description = "the mapping to check")
    private @Nullable Path mapping;

    @Option(names = "--input", paramLabel = "FILE", description = "the file to check it with")
    private @Nullable Path input;

    @Option(names = "--encoding", defaultValue = "UTF-8", description = "the encoding of the file; default: UTF-8")
    private String encoding;

    @Option(names = "--language", paramLabel = "LANG", defaultValue = "en", description = "en or ja; default: en")
    private Language language;

    /** Called by the command line alone. */
    @SuppressWarnings("NullAway.Init")
    MappingCommand() {}

    @Override
    public Integer call() {
        return task.check || task.init == null ? check() : propose(task.init);
    }

    private int propose(Path file) {
        Either<IngestFailure, MappingProposal> proposal =
                MappingProposal.of(Source.of(file), new OptionValue(spec).encoding(encoding), nameOf(file));
        if (proposal.isLeft()) {
            throw new Failure(proposal.getLeft().message());
        }
        spec.commandLine().getOut().println(proposal.get().json());
        PrintWriter notes = spec.commandLine().getErr();
        proposal.get().mapping().gaps().forEach(gap -> notes.println(language.say("gap: ", "空欄：") + gap));
        proposal.get()
                .unusedColumns()
                .forEach(column -> notes.println(language.say("unused column: ", "使わない列：") + column));
        return CommandLine.ExitCode.OK;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\..*$", "");
    }

    private int check() {
        if (mapping == null || input == null) {
            throw new ParameterException(spec.commandLine(), "--check needs --mapping and --input");
        }
        ReadOptions options = ReadOptions.builder()
                .encoding(new OptionValue(spec).encoding(encoding))
                .build();
        CheckReport report = MappingCheck.of(Ingest.standard(), Source.of(input), MappingFile.draft(mapping), options);
        spec.commandLine().getOut().println(report.toText(language.locale()));
        boolean usable =
                report.problems().isEmpty() && report.summary().failure().isEmpty();
        return usable ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
