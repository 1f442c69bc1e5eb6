package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

/** Says who acted: a job by its name, a member of staff by the short form of their id. */
public final class Actors {

    private static final String JOB = "job:";

    private Actors() {}

    public static String word(String actor) {
        return actor.startsWith(JOB) ? t("actor.job", actor.substring(JOB.length())) : CopyId.shorten(actor);
    }
}
