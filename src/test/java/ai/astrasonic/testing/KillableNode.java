package ai.astrasonic.jobs.access;

import ai.astrasonic.testing.Instance;
import org.springframework.context.SmartLifecycle;

/** An instance of the application that makes little but what jobs need, in a process that a test may kill. */
public final class KillableNode {

    private KillableNode() {}

    public static void main(String[] settings) throws InterruptedException {
        var context = Instance.builder().run(settings);
        context.getBean("sealing", SmartLifecycle.class).start();
        context.getBean("jobsLifecycle", SmartLifecycle.class).start();
        System.out.println("READY");
        Thread.currentThread().join();
    }
}
