package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Runs work as a named job: with the role {@link ai.astrasonic.shared.Roles#SYSTEM} and under that name in the audit
 * trail. Jobs, schedules and event listeners have nobody signed in on their threads, so each wraps its work in this, once per
 * thread; a service that jobs call lists the role in its {@code @PreAuthorize}.
 */
public final class RunAs {

    private RunAs() {}

    /** Runs the work as the job, then gives the thread back to whoever had it. */
    public static void job(String name, Runnable work) {
        jobFor(name, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Runs the work as the job and answers its result. */
    public static <T> T jobFor(String name, Supplier<T> work) {
        return as(SystemAuthentication.job(name), work);
    }

    /**
     * Runs what a signed-in customer asked for, on their own account: with the role of the jobs, and the account in the audit
     * trail. Only the module {@code customers} calls it, which never takes an account from whoever asks.
     */
    public static <T> T customerFor(AccountId account, Supplier<T> work) {
        return as(SystemAuthentication.customer(account), work);
    }

    private static <T> T as(SystemAuthentication actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(actor));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The same work, as the job on whatever thread it runs: for executors and step threads. */
    public static Runnable wrapped(String name, Runnable work) {
        return () -> job(name, work);
    }
}
