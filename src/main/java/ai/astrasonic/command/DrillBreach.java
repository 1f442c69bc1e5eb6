package ai.astrasonic.command;

import ai.astrasonic.local.LocalDrill;
import java.util.HashMap;
import java.util.List;

/** {@code ./console drill breach}: plays a breach on a copy of this machine's database, with people who do not exist. */
final class DrillBreach implements Command {

    @Override
    public String name() {
        return "drill breach";
    }

    @Override
    public String summary() {
        return "plays a breach on a copy with people who do not exist and reports times per step [--port N] [--data DIR]";
    }

    @Override
    public int run(List<String> typed) throws Exception {
        var settings = new HashMap<>(ReplayErasures.ALONE);
        settings.remove("ASTRASONIC_REPLAY");
        settings.put("ASTRASONIC_DRILL_BREACH", "true");
        return LocalDrill.run(Run.settings(typed), settings);
    }
}
