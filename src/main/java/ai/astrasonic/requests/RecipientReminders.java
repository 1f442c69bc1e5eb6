package ai.astrasonic.requests;

import ai.astrasonic.correspondence.TaskReminders;
import ai.astrasonic.shared.EmailAddress;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the DPO when recipients come near their day, are over it or are to be written to again: one mail, numbers only. */
@Service
@PreAuthorize(Access.JOB)
public class RecipientReminders {

    private final TaskReminders reminders;
    private final Post post;
    private final RequestSettings settings;

    RecipientReminders(TaskReminders reminders, Post post, RequestSettings settings) {
        this.reminders = reminders;
        this.post = post;
        this.settings = settings;
    }

    /** Answers of how many was told; a second run on the same day tells nothing. */
    @Transactional
    public int remind() {
        var due = reminders.due();
        if (due.all() > 0) {
            var words = Map.of(
                    "near", String.valueOf(due.near()),
                    "over", String.valueOf(due.over()),
                    "chase", String.valueOf(due.toChase()),
                    "link", settings.page("recipients", "tasks").toString());
            post.send(null, new EmailAddress(settings.remindersTo()), "recipients-due", settings.remindersIn(), words);
        }
        return due.all();
    }
}
