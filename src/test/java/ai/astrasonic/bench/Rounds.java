package ai.astrasonic.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Product and baseline in turns, so that a noisy moment of the machine hits both; medians are compared. */
final class Rounds {

    /** Fewer would make one unlucky round the median. */
    static final int LEAST = 3;

    private final List<Double> product = new ArrayList<>();
    private final List<Double> baseline = new ArrayList<>();
    private long bytes;

    /** Runs both in turns; the product answers how many bytes it made. */
    static Rounds of(int rounds, Callable<Long> product, Callable<?> baseline) throws Exception {
        var measured = new Rounds();
        for (int i = 0; i < Math.max(rounds, LEAST); i++) {
            measured.add(seconds(() -> measured.bytes = product.call()), seconds(baseline));
        }
        return measured;
    }

    /** Adds a round that was measured elsewhere. */
    void add(double ofProduct, double ofBaseline) {
        product.add(ofProduct);
        baseline.add(ofBaseline);
        System.err.printf("round %d: baseline %.4f s, product %.4f s%n", product.size(), ofBaseline, ofProduct);
    }

    double product() {
        return median(product);
    }

    double baseline() {
        return median(baseline);
    }

    long bytes() {
        return bytes;
    }

    static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
