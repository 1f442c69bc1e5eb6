package ai.astrasonic.command;

import java.util.List;

/** The list of commands. */
final class Usage {

    private Usage() {}

    static void print(List<Command> commands) {
        System.out.println("Usage: ./console <command>");
        commands.forEach(command -> line(command.name(), command.summary()));
        line("test [--long]", "runs every test, the browser ones included");
        line("bench [name] [--rows N]", "runs the benchmarks, one JSON line each");
        line("help", "shows this list");
    }

    private static void line(String name, String summary) {
        System.out.printf("  %-26s %s%n", name, summary);
    }
}
