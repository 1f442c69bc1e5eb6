package ai.astrasonic.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the benchmarks.
 *
 * @param bench id of the bar
 * @param seconds median of the product's rounds
 * @param baselineSeconds median of the baseline's
 * @param bar least ratio of baseline to product
 * @param otherwise whether all else holds that the bar asks
 */
record Result(
        String bench,
        long rows,
        double seconds,
        String baseline,
        double baselineSeconds,
        double bar,
        boolean otherwise) {

    String json() {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", bench);
        line.put("rows", rows);
        line.put("seconds", rounded(seconds));
        line.put("baseline", baseline);
        line.put("baselineSeconds", rounded(baselineSeconds));
        line.put("ratio", rounded(baselineSeconds / seconds));
        line.put("bar", rounded(bar));
        line.put("holds", otherwise && baselineSeconds / seconds >= bar);
        line.put("peakHeapMb", peakHeapMb());
        return JsonMapper.shared().writeValueAsString(line);
    }

    /** The sum of the pools' peaks: never less than the true peak. */
    static long peakHeapMb() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static double rounded(double value) {
        return Math.round(value * 100_000) / 100_000.0;
    }
}
