package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: every command opens an installation of the plugins on the class path, asks it one thing, and prints what comes back. */
@Command(
        name = "tracking",
        description = "Pupil progress tracking: takes facts in, and answers with reports.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, with problems listed",
            "2:the command's words are wrong",
            "3:refused, or the input cannot be read",
            "4:a fault of ours"
        })
public final class Tracking {

    static final int DONE = 0;
    static final int WITH_PROBLEMS = 1;
    static final int WRONG_WORDS = 2;
    static final int REFUSED = 3;
    static final int OUR_FAULT = 4;

    /** By name, in the order that help lists them. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    private Tracking() {}

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand.class);
        commands.put("plugins", PluginsCommand.class);
        commands.put("framework", FrameworkCommand.class);
        commands.put("import", ImportCommand.class);
        commands.put("undo", UndoCommand.class);
        commands.put("report", ReportCommand.class);
        commands.put("pupil", PupilCommand.class);
        commands.put("measure", MeasureCommand.class);
        commands.put("help", HelpCommand.class);
        return commands;
    }

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(new Console(out, err), arguments);
        out.flush();
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(Console console, String... arguments) {
        boolean debug = Arrays.asList(arguments).contains("--debug");
        CommandLine line = new CommandLine(new Tracking(), new Commands(console));
        // Every class of a command is read by reflection, so only the one that is asked for is, unless help lists them
        // all.
        String first = arguments.length == 0 ? "" : arguments[0];
        COMMANDS.forEach((name, command) -> {
            if (name.equals(first) || first.equals("help") || !COMMANDS.containsKey(first)) {
                line.addSubcommand(name, command);
            }
        });
        line.setOut(console.writer());
        line.setErr(console.errorWriter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Tracking::day);
        line.setExecutionExceptionHandler((e, command, parsed) -> console.fail(e, debug));
        line.setParameterExceptionHandler((e, given) -> {
            console.errorWriter().println(e.getMessage());
            console.errorWriter().println("Try 'tracking help" + helpOn(e.getCommandLine()) + "'.");
            return WRONG_WORDS;
        });
        return line.execute(arguments);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a day such as 2026-04-01");
        }
    }

    private static String helpOn(CommandLine command) {
        return command.getParent() == null ? "" : " " + command.getCommandName();
    }

    /** Returns the exit code of what went wrong. */
    static int codeOf(Throwable e) {
        if (e instanceof RefusedException refused) {
            return aboutWords(refused.problem().code()) ? WRONG_WORDS : REFUSED;
        }
        if (e instanceof CommandLine.ParameterException || e instanceof Options.WrongWords) {
            return WRONG_WORDS;
        }
        return e instanceof IOException || e instanceof UncheckedIOException || e instanceof CancelledException
                ? REFUSED
                : OUR_FAULT;
    }

    /** Settings and roles of columns are words of the command that only the plugin can read. */
    private static boolean aboutWords(String code) {
        return code.startsWith("setting.")
                || code.startsWith("measure.role-")
                || code.startsWith("csv.role-")
                || code.equals("csv.word-form")
                || code.equals("csv.value-form")
                || code.equals("csv.constant")
                || code.equals("csv.option");
    }

    /** Makes commands that print to one console. */
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
