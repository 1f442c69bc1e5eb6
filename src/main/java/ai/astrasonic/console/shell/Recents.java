package ai.astrasonic.console.shell;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The commands that were used last in this session, shown when the palette opens. */
final class Recents {

    private static final int KEPT = 5;

    private final Deque<Command> commands = new ArrayDeque<>();

    static Recents current() {
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(Recents.class);
        if (known == null) {
            known = new Recents();
            session.setAttribute(Recents.class, known);
        }
        return known;
    }

    void add(Command command) {
        commands.remove(command);
        commands.addFirst(command);
        while (commands.size() > KEPT) {
            commands.removeLast();
        }
    }

    /** Recent ones first, then what there is. */
    List<Command> or(List<Command> others) {
        return Stream.concat(commands.stream(), others.stream()).distinct().toList();
    }
}
