package ai.astrasonic.command;

import ai.astrasonic.local.StartFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the command that was typed and runs it. */
public final class Main {

    private static final List<Command> COMMANDS = List.of(
            new Run(),
            new ImportLibrary(),
            new OpenBreach(),
            new Verify(),
            new ReplayErasures(),
            new VerifyErasures(),
            new DrillRestore(),
            new DrillBreach(),
            new Store(),
            new Mailbox(),
            new Provision(),
            new MakeSecrets());

    private Main() {}

    public static void main(String[] typed) {
        System.exit(run(List.of(typed)));
    }

    private static int run(List<String> typed) {
        try {
            var command = find(typed);
            if (command.isEmpty()) {
                Usage.print(COMMANDS);
                return typed.isEmpty() || typed.getFirst().equals("help") ? 0 : 2;
            }
            return command.get().run(typed.subList(words(command.get()), typed.size()));
        } catch (StartFailure | Misuse e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (Exception e) {
            System.err.println("This did not work: " + e);
            return 1;
        }
    }

    private static Optional<Command> find(List<String> typed) {
        var text = String.join(" ", typed) + " ";
        return COMMANDS.stream()
                .filter(command -> text.startsWith(command.name() + " "))
                .findFirst();
    }

    private static int words(Command command) {
        return (int) Arrays.stream(command.name().split(" ")).count();
    }
}
