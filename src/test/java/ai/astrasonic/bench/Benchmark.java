package ai.astrasonic.bench;

import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures one thing against a baseline in the same run. */
interface Benchmark {

    long usualRows();

    int heapMegabytes();

    void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception;
}
