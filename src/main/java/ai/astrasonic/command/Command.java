package ai.astrasonic.command;

import java.util.List;

/** One command of {@code ./console}; a new one is a class and a line in {@link Main}. */
public interface Command {

    /** The word, or words, that a person types. */
    String name();

    /** What it does, for the list of commands. */
    String summary();

    /** Does it and returns the exit code; a {@link Misuse} is shown as one sentence. */
    int run(List<String> arguments) throws Exception;
}
