package ai.astrasonic.command;

import ai.astrasonic.local.LocalDrill;
import java.util.HashMap;
import java.util.List;

/**
 * {@code ./console drill restore}: shows on copies of this machine's database that a restored backup brings nothing back that
 * was erased or is past its term. Works beside a console that runs, and without one. Ends with 0 only when nothing is left.
 */
final class DrillRestore implements Command {

    @Override
    public String name() {
        return "drill restore";
    }

    @Override
    public String summary() {
        return "restores a backup elsewhere and proves that nothing erased comes back [--port N] [--data DIR]";
    }

    @Override
    public int run(List<String> typed) throws Exception {
        var settings = new HashMap<>(ReplayErasures.ALONE);
        settings.remove("ASTRASONIC_REPLAY");
        settings.put("ASTRASONIC_DRILL_RESTORE", "true");
        return LocalDrill.run(Run.settings(typed), settings);
    }
}
