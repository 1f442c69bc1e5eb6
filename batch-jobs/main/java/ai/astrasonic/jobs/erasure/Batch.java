package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.DueErasure;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.jobs.FailureReason;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.OneByOne;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The people of a batch in one attempt: who is on the way, and what befell the others. Whom one step fails for stays out of
 * the steps after it and holds up nobody; the next attempt begins with them anew.
 */
final class Batch {

    /** So many in a row are not the people's own trouble: the attempt ends, instead of asking a thousand times. */
    private static final int MOST_IN_A_ROW = 10;

    private final String key;
    private final List<DueErasure> people;
    private final Runnable fence;
    private final LongConsumer progress;
    private final Told told;
    private final Map<ErasureId, Exception> failures = new LinkedHashMap<>();
    private String caseStep = CaseNotes.SIGN_IN;
    private int inARow;

    /**
     * @param fence throws when another instance has taken this run over
     * @param progress hears how many people or rows are done
     * @param told hears of each failure
     */
    Batch(String key, Collection<DueErasure> people, Runnable fence, LongConsumer progress, Told told) {
        this.key = key;
        this.people = List.copyOf(people);
        this.fence = fence;
        this.progress = progress;
        this.told = told;
    }

    /** Hears for whom which step of the case failed, and why. */
    interface Told {
        void of(DueErasure person, String caseStep, FailureReason why);
    }

    /** Work on one person. */
    interface Alone {
        void on(DueErasure person) throws Exception;
    }

    /** Work on many people at once. */
    interface Together {
        void on(List<DueErasure> people) throws Exception;
    }

    void isAt(String step) {
        caseStep = step;
        inARow = 0;
    }

    String key() {
        return key;
    }

    List<DueErasure> onTheWay() {
        return people.stream()
                .filter(person -> !failures.containsKey(person.id()))
                .toList();
    }

    /** Those whose approved plan erases one of these data sets, at least. */
    static List<DueErasure> erasing(Set<String> dataSets, Collection<DueErasure> people) {
        return people.stream()
                .filter(person -> !Collections.disjoint(person.dataSets(), dataSets))
                .toList();
    }

    static List<AccountId> accounts(Collection<DueErasure> people) {
        return people.stream().map(DueErasure::person).toList();
    }

    void requireOwner() {
        fence.run();
    }

    void done(long count) {
        progress.accept(count);
    }

    void each(String what, Alone work) {
        long done = 0;
        for (var person : onTheWay()) {
            fence.run();
            attempt(person, () -> {
                FaultPoints.reach("erasure." + what + ".before");
                work.on(person);
                FaultPoints.reach("erasure." + what + ".after");
            });
            progress.accept(++done);
        }
    }

    /** All at once; when that fails, one after another, so that it fails only for those it must. */
    // Whatever befalls many together may be one person's trouble.
    @SuppressWarnings("CatchingUnchecked")
    void together(String what, Together work) {
        var all = onTheWay();
        if (all.isEmpty()) {
            return;
        }
        fence.run();
        try {
            work.on(all);
        } catch (Exception trouble) {
            each(what, person -> work.on(List.of(person)));
        }
    }

    private interface Attempt {
        void make() throws Exception;
    }

    // Whatever befalls one, the others are not to suffer from it.
    @SuppressWarnings("CatchingUnchecked")
    private void attempt(DueErasure person, Attempt attempt) {
        try {
            attempt.make();
            inARow = 0;
        } catch (Exception why) {
            leaveOut(person, why);
            if (++inARow == MOST_IN_A_ROW) {
                endWell();
            }
        }
    }

    /** Keeps the person out of everything that follows in this attempt. */
    void leaveOut(DueErasure person, Exception why) {
        failures.put(person.id(), why);
        told.of(person, caseStep, reason(why));
    }

    private static FailureReason reason(Exception why) {
        return why instanceof StepFailed ours
                ? ours.reason()
                : FailureReason.of("unexpected", why.getClass().getSimpleName());
    }

    /** @throws OneByOne.SomeFailed when it failed for some; the attempt has failed then, and is made again */
    void endWell() {
        OneByOne.each("erasures", people.stream().map(DueErasure::id).toList(), erasure -> {
            var why = failures.get(erasure);
            if (why != null) {
                throw why;
            }
            return 1;
        });
    }
}
