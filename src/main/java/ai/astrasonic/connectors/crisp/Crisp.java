package ai.astrasonic.connectors.crisp;

import ai.astrasonic.connectors.Attempt;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.Corrected;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Crisp. Needs {@code website}, {@code identifier} and {@code key}; {@code tier} is {@code plugin} unless set.
 *
 * <p>A profile leads to its conversations and nothing leads back, so the conversations go first.
 */
@Component
class Crisp implements Connector {

    @Override
    public String recipient() {
        return "crisp";
    }

    @Override
    public Outcome erase(Task task, Line line) {
        return Attempt.of(task, () -> {
            var crisp = new CrispLine(line);
            var conversations = new Conversations(crisp);
            var profiles = new Profiles(crisp);
            var found = profiles.find(task.handles().of(HandleKind.EMAIL));
            var sessions = sessions(task, conversations, found);
            long deleted = conversations.delete(sessions);
            conversations.requireGone(sessions);
            found.forEach(profile -> profiles.delete(conversations.empty(profile)));
            return doneIfAny(Map.of("conversations", deleted, "profiles", (long) found.size()));
        });
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) throws IOException {
        return Attempt.<IOException>of(task, () -> {
            var crisp = new CrispLine(line);
            var found = new Profiles(crisp).find(task.handles().of(HandleKind.EMAIL));
            var sessions = sessions(task, new Conversations(crisp), found);
            return doneIfAny(new CrispExport(crisp, sink).write(found, sessions));
        });
    }

    /** Somebody who writes in the chat is answered; nothing else is done with it that they could object to. */
    @Override
    public Outcome object(Task task, Line line) {
        return new Outcome.NothingToCall("crisp.object", null);
    }

    @Override
    public Outcome rectify(Task task, Line line) {
        var right = Corrected.in(task);
        if (right.isEmpty()) {
            return new Outcome.NothingToCall("crisp.rectify", null);
        }
        return Attempt.of(task, () -> {
            var crisp = new CrispLine(line);
            var found = new Profiles(crisp).find(addresses(task, right));
            var sessions = sessions(task, new Conversations(crisp), found);
            return doneIfAny(new CrispCorrection(crisp, right).write(found, sessions));
        });
    }

    /** They store and show it to those who answer; no other use can be paused there. */
    @Override
    public Outcome restrict(Task task, Line line) {
        return new Outcome.NothingToCall("crisp.restrict", null);
    }

    /** Everything is gone at once there, so whatever was accepted is asked again. */
    @Override
    public Outcome verify(Task task, Line line) {
        return switch (task.ask()) {
            case ERASE -> erase(task, line);
            case RECTIFY -> rectify(task, line);
            default -> new Outcome.Failed("nothing-accepted", false, null, task.notes());
        };
    }

    private static Outcome doneIfAny(Map<String, Long> counts) {
        return counts.values().stream().allMatch(count -> count == 0)
                ? new Outcome.NotFound()
                : new Outcome.Done(counts);
    }

    /** By profile, by address, and by what our own copy of the chat says; a list is asked in any case, to know the site is ours. */
    private static Set<String> sessions(Task task, Conversations conversations, List<Profile> profiles) {
        var sessions = new LinkedHashSet<>(task.handles().of(HandleKind.CHAT_SESSION));
        profiles.forEach(profile -> sessions.addAll(conversations.of(profile)));
        var emails = task.handles().of(HandleKind.EMAIL);
        (emails.isEmpty() ? List.copyOf(sessions) : emails).forEach(text -> sessions.addAll(conversations.of(text)));
        return sessions;
    }

    /** After an attempt that was cut off, they may know the person by the new address already. */
    private static Set<String> addresses(Task task, Corrected right) {
        var addresses = new LinkedHashSet<>(task.handles().of(HandleKind.EMAIL));
        right.email().ifPresent(addresses::add);
        return addresses;
    }
}
