package ai.astrasonic.centre;

import org.springframework.dao.OptimisticLockingFailureException;

/** A job may work on a request while its person presses a button: whoever was overtaken looks at it anew and tries again. */
final class Again {

    private static final int TIMES = 3;

    private Again() {}

    /** @throws OptimisticLockingFailureException when somebody was faster each time */
    static void whenOvertaken(Runnable act) {
        for (int left = TIMES; ; left--) {
            try {
                act.run();
                return;
            } catch (OptimisticLockingFailureException overtaken) {
                if (left == 1) {
                    throw overtaken;
                }
            }
        }
    }
}
