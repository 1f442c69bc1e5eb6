package ai.astrasonic.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Does something to each of many: one that fails holds up none of the others, and is told of at the end. */
public final class OneByOne {

    private static final int MOST_NAMED = 10;

    private final List<String> failed = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private int done;

    private OneByOne() {}

    /** Work on one; answers how many things it did. */
    public interface Work<T> {
        int on(T one) throws Exception;
    }

    /** Some of many failed; the message counts and names them, the cause is what befell the first. */
    public static final class SomeFailed extends RuntimeException {

        private final String what;
        private final int failed;
        private final int all;
        private final String named;

        private SomeFailed(String what, int failed, int all, String named, Exception first) {
            super("%d of %d %s failed: %s".formatted(failed, all, what, named), first);
            this.what = what;
            this.failed = failed;
            this.all = all;
            this.named = named;
        }

        /** What they are called. */
        public String what() {
            return what;
        }

        public int failed() {
            return failed;
        }

        public int all() {
            return all;
        }

        /** The ids of the first that failed. */
        public String named() {
            return named;
        }
    }

    /**
     * Answers how many things were done.
     *
     * @param what what they are called
     * @param all their ids, which may be named in a failure
     * @throws SomeFailed when one failed at least, after all were tried
     */
    public static <T> int each(String what, Collection<T> all, Work<T> work) {
        var count = new OneByOne();
        all.forEach(one -> count.attempt(one, work));
        return count.ended(what, all.size());
    }

    // Whatever befalls one, the others are not to suffer from it.
    @SuppressWarnings("CatchingUnchecked")
    private <T> void attempt(T one, Work<T> work) {
        try {
            done += work.on(one);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(one, e);
        } catch (Exception e) {
            failed(one, e);
        }
    }

    private void failed(Object one, Exception why) {
        failed.add(String.valueOf(one));
        failures.add(why);
    }

    private int ended(String what, int all) {
        if (failed.isEmpty()) {
            return done;
        }
        var names = failed.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        var told = new SomeFailed(what, failed.size(), all, names, failures.getFirst());
        failures.stream().skip(1).forEach(told::addSuppressed);
        throw told;
    }
}
