package io.toritsugi.examples.house.rule;

import java.util.List;

/** What must not be called or read, by law. */
public final class Habits {
    /** Time is an argument: no clock, no thread, no I/O. Only where the outside world is met may this be. */
    public static final List<Habit> OUTSIDE_WORLD = List.of(
            Habit.of(
                    "reads a clock",
                    "take the time as an argument",
                    "java.time.**.now",
                    "java.time.Clock.*",
                    "java.time.InstantSource.*",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.util.Date.<init>()",
                    "java.util.Calendar.getInstance",
                    "java.util.GregorianCalendar.<init>()"),
            Habit.of(
                    "starts or stops a thread",
                    "compute in the caller's thread, and tell the next deadline of what waits",
                    "java.lang.Thread.<init>",
                    "java.lang.Thread.start*",
                    "java.lang.Thread.of*",
                    "java.lang.Thread.sleep",
                    "java.lang.Thread.onSpinWait",
                    "java.lang.Object.wait",
                    "java.util.Timer.<init>",
                    "java.util.concurrent.Executors.*",
                    "java.util.concurrent.*Executor.<init>",
                    "java.util.concurrent.ForkJoinPool.*",
                    "java.util.concurrent.CompletableFuture.*Async",
                    "java.util.concurrent.TimeUnit.sleep",
                    "java.util.Arrays.parallel*",
                    "**.parallelStream()",
                    "java.util.stream.*.parallel()"),
            Habit.of(
                    "does I/O",
                    "take values, and leave reading and writing to the journal, to ingest or to the host",
                    "java.io.File.*",
                    "java.io.File*Stream.<init>",
                    "java.io.FileReader.<init>",
                    "java.io.FileWriter.<init>",
                    "java.io.RandomAccessFile.*",
                    "java.nio.file.Files.*",
                    "java.nio.file.FileSystem*.**",
                    "java.nio.channels.**",
                    "java.net.*Socket*.**",
                    "java.net.Inet*.**",
                    "java.net.UR*Connection.*",
                    "java.net.URL.*",
                    "java.net.http.**",
                    "java.sql.**",
                    "javax.sql.**",
                    "java.lang.ProcessBuilder.*",
                    "java.lang.Runtime.exec"));

    /** A module reads what lies in its own jar by {@code Class.getResourceAsStream}, where it is allowed to read at all. */
    public static final List<Habit> RESOURCES = List.of(
            Habit.of("reads a resource", "hold it in code", "java.lang.Class.getResourceAsStream"),
            Habit.of(
                    "looks for a resource that may be another's",
                    "read it by getResourceAsStream of a class beside it",
                    "java.lang.Class.getResource",
                    "java.lang.ClassLoader.*Resource*",
                    "java.lang.Module.getResource*"));

    /** The same input gives the same answer, on every JVM, locale, time zone and hash order. */
    public static final List<Habit> ANSWER_VARIES = List.of(
            Habit.of(
                    "depends on chance",
                    "take a seed that is part of the configuration",
                    "java.util.Random.<init>()",
                    "java.util.SplittableRandom.<init>()",
                    "java.security.SecureRandom.*",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.concurrent.ThreadLocalRandom.*",
                    "java.util.Collections.shuffle(java.util.List)",
                    "java.lang.System.identityHashCode"),
            Habit.of(
                    "depends on the default locale",
                    "name Locale.ROOT or the locale that is meant",
                    "java.util.Locale.getDefault",
                    "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                    "java.lang.String.formatted",
                    "java.lang.String.toLowerCase()",
                    "java.lang.String.toUpperCase()",
                    "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
                    "java.time.format.DateTimeFormatterBuilder.toFormatter()",
                    "java.time.temporal.WeekFields.of()",
                    "java.text.*Format.get*Instance()",
                    "java.text.*Format.<init>()",
                    "java.text.*Format.<init>(java.lang.String)",
                    "java.text.Collator.getInstance()",
                    "java.text.BreakIterator.get*Instance()"),
            Habit.of(
                    "depends on the default time zone",
                    "take the zone as an argument",
                    "java.time.ZoneId.systemDefault",
                    "java.util.TimeZone.getDefault"),
            Habit.of(
                    "depends on the default charset",
                    "name the charset",
                    "java.nio.charset.Charset.defaultCharset",
                    "java.lang.String.getBytes()",
                    "java.lang.String.<init>([B)",
                    "java.lang.String.<init>([B, int, int)",
                    "java.io.InputStreamReader.<init>(java.io.InputStream)",
                    "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                    "java.io.ByteArrayOutputStream.toString()",
                    "java.util.Scanner.<init>"),
            Habit.of(
                    "depends on the process it runs in",
                    "take it as an argument",
                    "java.lang.System.getProperty",
                    "java.lang.System.getenv",
                    "java.lang.System.lineSeparator",
                    "java.lang.*.getInteger",
                    "java.lang.*.getLong",
                    "java.lang.Boolean.getBoolean",
                    "java.lang.Runtime.availableProcessors"),
            Habit.of(
                    "differs in its last digit between JVMs",
                    "compute in integers or by StrictMath",
                    "java.lang.Math.exp*",
                    "java.lang.Math.log*",
                    "java.lang.Math.pow",
                    "java.lang.Math.cbrt",
                    "java.lang.Math.hypot",
                    "java.lang.Math.*sin*",
                    "java.lang.Math.*cos*",
                    "java.lang.Math.*tan*"),
            Habit.of(
                    "writes a double in digits that differ between JDK 17 and 25",
                    "go through integers, or new BigDecimal(double) and a stated scale",
                    "java.lang.Double.toString",
                    "java.lang.Float.toString",
                    "java.lang.String.valueOf(double)",
                    "java.lang.String.valueOf(float)",
                    "java.lang.*Builder.append(double)",
                    "java.lang.*Builder.append(float)",
                    "java.math.BigDecimal.valueOf(double)"));

    /** A library is silent: what it has to say it returns. */
    public static final List<Habit> OUTPUT = List.of(Habit.of(
            "writes to the console",
            "return it, or log it by SLF4J",
            "java.lang.System.out",
            "java.lang.System.err",
            "**.printStackTrace()",
            "java.lang.System.exit",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt"));

    private Habits() {}
}
