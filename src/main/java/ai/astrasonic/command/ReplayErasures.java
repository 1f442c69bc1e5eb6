package ai.astrasonic.command;

import ai.astrasonic.local.LocalConsole;
import ai.astrasonic.local.LocalStack;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code ./console erasures replay}: after a restore and before service resumes, erases again whom the ledger tells of. Ends
 * with 0 only when nothing is left. Beside outside services it is configured as the console is; on one machine it starts
 * what it needs, and does not start while the console runs.
 */
final class ReplayErasures implements Command {

    /** The application as it is, but nobody is served, no job runs and no mail leaves. */
    static final Map<String, String> ALONE = Map.ofEntries(
            Map.entry("ASTRASONIC_REPLAY", "true"),
            Map.entry("ASTRASONIC_JOBS_ENABLED", "false"),
            Map.entry("ASTRASONIC_MAIL_POLL", "0s"),
            Map.entry("ASTRASONIC_PROMISES_LOOKEVERY", "0s"),
            Map.entry("ASTRASONIC_SEED_PEOPLE", "0"),
            Map.entry("SPRING_MODULITH_EVENTS_REPUBLISHOUTSTANDINGEVENTSONRESTART", "false"),
            Map.entry("SPRING_MAIN_BANNERMODE", "off"),
            Map.entry("LOGGING_LEVEL_ROOT", "ERROR"),
            Map.entry("SERVER_ADDRESS", "127.0.0.1"),
            Map.entry("SERVER_PORT", "0"));

    @Override
    public String name() {
        return "erasures replay";
    }

    @Override
    public String summary() {
        return "erases again, after a restore, whom the erasure ledger tells of [--port N] [--data DIR]";
    }

    @Override
    public int run(List<String> typed) throws IOException, InterruptedException {
        if (System.getenv("ASTRASONIC_DATABASE_URL") != null) {
            return LocalConsole.once(ALONE);
        }
        try (var stack = LocalStack.in(Run.settings(typed), System.out::println)) {
            return stack.once(ALONE);
        }
    }
}
