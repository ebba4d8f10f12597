package io.toritsugi.examples.centerday;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command line: without arguments it shows the KPIs of a real call centre from the sample that comes with it.
 *
 * <p>Exit codes: 0 done; 1 the input is unusable, said in one line; 2 wrong usage. Output is UTF-8 everywhere.
 *
 * @since 0.1
 */
@Command(
        name = "center-day",
        mixinStandardHelpOptions = true,
        version = "center-day 0.1",
        description = "Call records in, KPIs out. Without a command: the KPIs of a week of a real call centre.",
        subcommands = {
            KpiCommand.class,
            MappingCommand.class,
            StaffingCommand.class,
            StaffingPlanCommand.class,
            DefinitionsCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the input is unusable, said in one line", "2:wrong usage"})
public final class CenterDay implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "toritsugi-report",
            description = "the folder for the report of the sample; default: ${DEFAULT-VALUE}")
    private Path out;

    @Option(names = "--language", paramLabel = "LANG", defaultValue = "en", description = "en or ja; default: en")
    private Language language;

    /** Called by the command line alone. */
    @SuppressWarnings("NullAway.Init")
    private CenterDay() {}

    /**
     * Runs the command line and ends the process with its exit code.
     *
     * @param arguments the arguments of the command line
     */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = run(out, err, arguments);
        err.flush();
        if (out.checkError() && code == CommandLine.ExitCode.OK) {
            code = CommandLine.ExitCode.SOFTWARE;
        }
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = new CommandLine(new CenterDay())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command));
        return line.execute(arguments);
    }

    private static int failed(Exception thrown, CommandLine command) throws Exception {
        if (thrown instanceof Failure failure) {
            command.getErr().println("center-day: " + failure.line());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw thrown;
    }

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        ReportFolder folder = ReportFolder.of(out);
        folder.check();
        KpiJob.Outcome outcome = Sample.job().run(Progress.SILENT);
        new ReportPrinter(console, language).print(outcome, Sample.PRINTED);
        console.println(folder.write(outcome, language));
        return CommandLine.ExitCode.OK;
    }
}
