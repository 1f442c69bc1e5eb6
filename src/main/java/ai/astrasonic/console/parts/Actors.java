package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.StaffDirectory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;
import java.util.Optional;

/** Says who acted: a job by its name, a member of staff by theirs, and who is not known by the short form of their id. */
public final class Actors {

    private static final String JOB = "job:";

    private Actors() {}

    public static String word(String actor) {
        return actor.startsWith(JOB)
                ? t("actor.job", actor.substring(JOB.length()))
                : name(actor).orElseGet(() -> CopyId.shorten(actor));
    }

    /** The name and the whole id, for where nobody can hover. */
    static String full(String actor) {
        return name(actor).map(name -> name + " (" + actor + ")").orElse(actor);
    }

    /** The name, with the id on hover and for copying. */
    public static Component of(String actor) {
        if (actor.isEmpty()) {
            return new Span("–");
        }
        var who = new Span(word(actor));
        who.setTitle(actor);
        var both = new Span(who, new CopyButton(t("actor.id"), actor));
        both.addClassName("actor");
        return both;
    }

    private static Optional<String> name(String actor) {
        return VaadinService.getCurrent()
                .getInstantiator()
                .getOrCreate(StaffDirectory.class)
                .nameOf(actor);
    }
}
