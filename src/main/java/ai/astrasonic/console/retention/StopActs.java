package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.GraveDialog;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.retention.StopSwitch;
import org.springframework.stereotype.Service;

/** Stopping one rule or all of them, which loses nothing, and letting them go on, which does. */
@Service
class StopActs {

    private final StopSwitch stops;
    private final RetentionRights rights;

    StopActs(StopSwitch stops, RetentionRights rights) {
        this.stops = stops;
        this.rights = rights;
    }

    boolean mayStop() {
        return rights.mayStop();
    }

    boolean mayLift() {
        return rights.mayDecide();
    }

    void stop(String rule, Runnable changed) {
        new ReasonDialog(
                        rule.equals(StopSwitch.ALL) ? t("retention.stop.all") : t("retention.stop.one", said(rule)),
                        t("retention.stop.text"),
                        rule.equals(StopSwitch.ALL) ? t("retention.stop.all.do") : t("retention.stop.do"),
                        reason -> {
                            stops.stop(rule, reason);
                            Toast.done(t("retention.stop.done"));
                            changed.run();
                        })
                .open();
    }

    void lift(String rule, Runnable changed) {
        new GraveDialog(
                        t("retention.lift.title", said(rule)),
                        stake(),
                        rule.equals(StopSwitch.ALL) ? "all-rules" : rule,
                        t("retention.lift.do"),
                        "retention-lift-" + rule,
                        reason -> {
                            stops.lift(rule, reason);
                            Toast.done(t("retention.lift.done"));
                            changed.run();
                        })
                .open();
    }

    private static Facts stake() {
        return new Facts()
                .with(t("approvals.what"), t("retention.lift.what"))
                .with(t("approvals.stays"), t("retention.lift.stays"))
                .with(t("approvals.undo"), t("retention.lift.undo"));
    }

    static String said(String rule) {
        return rule.equals(StopSwitch.ALL) ? t("retention.all") : RetentionWords.rule(rule);
    }
}
