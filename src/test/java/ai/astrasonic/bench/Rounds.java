package ai.astrasonic.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Product and baseline in turns, so that a noisy moment of the machine hits both; medians are compared. */
final class Rounds {

    private final List<Double> product = new ArrayList<>();
    private final List<Double> baseline = new ArrayList<>();

    static Rounds of(int rounds, Callable<?> product, Callable<?> baseline) throws Exception {
        var measured = new Rounds();
        for (int i = 0; i < rounds; i++) {
            measured.baseline.add(seconds(baseline));
            measured.product.add(seconds(product));
            System.err.printf(
                    "round %d: baseline %.3f s, product %.3f s%n",
                    i + 1, measured.baseline.getLast(), measured.product.getLast());
        }
        return measured;
    }

    double product() {
        return median(product);
    }

    double baseline() {
        return median(baseline);
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
