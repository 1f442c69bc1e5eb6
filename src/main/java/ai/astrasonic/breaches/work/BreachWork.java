package ai.astrasonic.breaches.work;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.work.WorkRefused.Why;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks, measures, other parties and links of a breach; who triggers breaches writes them down, readers read. */
@Service
@Transactional
public class BreachWork {

    private static final String WRITER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "')";
    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
            + "', '" + Roles.SYSTEM + "')";

    /** Nothing but an address of the web or a page of the console: an address of a script would run in the reader's browser. */
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s\"<>]+|audit\\?[a-z]+=[A-Za-z0-9-]+");

    private final WorkTable table;
    private final Breaches breaches;
    private final BreachTimeline timeline;
    private final Clock clock;

    BreachWork(WorkTable table, Breaches breaches, BreachTimeline timeline, Clock clock) {
        this.table = table;
        this.breaches = breaches;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws WorkRefused when it is not said whole, or the breach is over */
    @PreAuthorize(WRITER)
    public UUID add(BreachId breach, NewTask task) {
        mustBeAtWork(breach);
        WorkRefused.when(task.what().isBlank(), Why.NOTHING_SAID, "A task says what is to be done");
        WorkRefused.when(task.owner().isBlank(), Why.NOBODY, "A task has an owner");
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        WorkRefused.when(task.dueOn().isBefore(today), Why.DUE_PAST, "The day of a task lies ahead");
        var id = table.add(breach, task);
        timeline.add(breach, "breach-task-set", task.what());
        return id;
    }

    /** Structural measures may be done after the breach is closed. */
    @PreAuthorize(WRITER)
    public void done(UUID task, String words) {
        WorkRefused.when(words.isBlank(), Why.NOTHING_SAID, "What was done is said");
        var breach = table.done(task, words)
                .orElseThrow(() -> new WorkRefused(Why.DONE_BEFORE, "Task " + task + " is done, or there is none"));
        timeline.add(breach, "breach-task-done", words);
    }

    @PreAuthorize(WRITER)
    public void name(BreachId breach, BreachParty party) {
        mustBeAtWork(breach);
        WorkRefused.when(party.name().isBlank(), Why.NOBODY, "A party has a name");
        table.add(breach, party);
        timeline.add(breach, "breach-party-named", party.name());
    }

    @PreAuthorize(WRITER)
    public void link(BreachId breach, BreachLink link) {
        mustBeAtWork(breach);
        WorkRefused.when(link.words().isBlank(), Why.NOTHING_SAID, "A link says what is there");
        WorkRefused.when(
                !ADDRESS.matcher(link.address().strip()).matches(),
                Why.NOT_OURS,
                "A link leads to an https address or to the audit trail");
        table.add(breach, link);
        timeline.add(breach, "breach-linked", link.words());
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<BreachTask> tasks(BreachId breach) {
        return table.tasks(breach);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<BreachParty> parties(BreachId breach) {
        return table.parties(breach);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<BreachLink> links(BreachId breach) {
        return table.links(breach);
    }

    private void mustBeAtWork(BreachId breach) {
        WorkRefused.when(!breaches.get(breach).status().isAtWork(), Why.NOT_AT_WORK, "Breach " + breach + " is over");
    }
}
