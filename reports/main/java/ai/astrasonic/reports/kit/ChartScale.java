package ai.astrasonic.reports.kit;

import java.util.List;
import java.util.stream.IntStream;

/** A value axis from zero in round steps that people can read. */
record ChartScale(double step, int steps) {

    /** For what is counted one by one: there is no half a request. */
    static ChartScale ofWhole(double highest) {
        var scale = upTo(highest);
        if (scale.step() == Math.rint(scale.step())) {
            return scale;
        }
        double step = scale.step() < 1 ? 1 : 5;
        return new ChartScale(step, (int) Math.ceil(highest / step - 1e-9));
    }

    static ChartScale upTo(double highest) {
        if (highest <= 0) {
            return new ChartScale(1, 1);
        }
        double rough = highest / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = List.of(1.0, 2.0, 2.5, 5.0, 10.0).stream()
                .map(m -> m * power)
                .filter(s -> s >= rough * 0.999_999)
                .findFirst()
                .orElse(10 * power);
        return new ChartScale(step, (int) Math.ceil(highest / step - 1e-9));
    }

    double top() {
        return step * steps;
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> i * step).toList();
    }
}
