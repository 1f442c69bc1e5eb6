package ai.astrasonic.jobs.engine;

/** Looks after the jobs from outside: each minute, on a task of its own, so that no job which hangs or fails can silence it. */
public interface Watch {

    /** Under which it acts in the audit trail. */
    String name();

    /** Looks, and tells whoever has to know; looking again tells nothing new. */
    void look();
}
