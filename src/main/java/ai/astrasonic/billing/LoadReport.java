package ai.astrasonic.billing;

import java.util.List;

/**
 * What became of a load: every object is counted once.
 *
 * @param written objects that were new or told something newer
 * @param unchanged objects that told nothing new
 * @param setAside objects that were not kept, each with its id and the reason
 */
public record LoadReport(int written, int unchanged, List<String> setAside) {

    public LoadReport {
        setAside = List.copyOf(setAside);
    }
}
