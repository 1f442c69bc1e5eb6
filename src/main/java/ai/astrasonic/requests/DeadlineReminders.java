package ai.astrasonic.requests;

import ai.astrasonic.shared.EmailAddress;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to the DPO when a request comes near its end, once per stage, and when an extension came to nothing. The mail is
 * put out in the transaction of what it tells of, so neither is ever without the other; it holds ids and dates only.
 */
@Component
class DeadlineReminders {

    private final DataSubjectRequests requests;
    private final Post post;
    private final CaseLog log;
    private final RequestSettings settings;

    DeadlineReminders(DataSubjectRequests requests, Post post, CaseLog log, RequestSettings settings) {
        this.requests = requests;
        this.post = post;
        this.log = log;
        this.settings = settings;
    }

    @EventListener
    void on(DeadlineNear near) {
        if (near.escalates()) {
            ReminderStage.of(near.daysLeft()).ifPresent(stage -> remind(requests.get(near.request()), stage));
        }
    }

    @EventListener
    void on(ExtensionVoid nothing) {
        tell(requests.get(nothing.request()), "extension-void", nothing.due());
    }

    private void remind(DataSubjectRequest request, ReminderStage stage) {
        tell(request, stage.template(), request.due());
        log.add(CaseLog.act(request, "deadline-reminded").changed(null, stage));
    }

    private void tell(DataSubjectRequest request, String template, LocalDate due) {
        var id = request.id().toString();
        var words = Map.of(
                "case",
                id,
                "due",
                Clocks.inWords(due, settings.remindersIn()),
                "link",
                settings.page("requests", id).toString());
        post.send(null, new EmailAddress(settings.remindersTo()), template, settings.remindersIn(), words);
    }
}
