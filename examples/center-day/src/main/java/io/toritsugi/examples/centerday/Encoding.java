package io.toritsugi.examples.centerday;

import java.nio.charset.Charset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option {@code --encoding}. */
final class Encoding {
    private Encoding() {}

    static Charset of(String name, CommandSpec spec) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--encoding must be an encoding that Java knows, such as Shift_JIS, was " + name,
                    unknown);
        }
    }
}
