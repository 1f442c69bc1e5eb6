package ai.astrasonic.console.jobs;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.jobs.JobRun;

/** Says jobs and their states in words and colours. */
final class JobWords {

    private JobWords() {}

    static String title(String job) {
        return t("jobs:" + job);
    }

    static String word(JobRun run) {
        return t("jobs:state." + run.state());
    }

    static State state(JobRun run) {
        return State.of(tone(run.state()), word(run));
    }

    private static State.Tone tone(JobRun.State state) {
        return switch (state) {
            case WAITING -> State.Tone.NEUTRAL;
            case RUNNING, STOPPING -> State.Tone.BUSY;
            case STOPPED -> State.Tone.WATCH;
            case COMPLETED -> State.Tone.GOOD;
            case FAILED -> State.Tone.BAD;
        };
    }

    static String step(JobRun run) {
        String step = run.progress().step();
        return step.isEmpty() ? "–" : t("jobs:" + run.job() + "." + step);
    }
}
