package ai.astrasonic.jobs.retention;

import ai.astrasonic.jobs.engine.Watch;
import ai.astrasonic.retention.SheetNotices;
import org.springframework.stereotype.Component;

/** Has the DPO written to about lines that need a person. */
@Component
class WatchOverLines implements Watch {

    private final SheetNotices notices;

    WatchOverLines(SheetNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "retention-notices";
    }

    @Override
    public void look() {
        notices.tell();
    }
}
