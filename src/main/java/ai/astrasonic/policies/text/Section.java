package ai.astrasonic.policies.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A part of a policy.
 *
 * @param heading empty for what stands above the first one
 * @param level 2 for a section, 3 for one within it
 */
public record Section(String heading, int level, List<Block> blocks) {

    /** By which it is known again when sections were renumbered. */
    String key() {
        return heading.replaceFirst("^[0-9.]+\\s*", "").toLowerCase(Locale.ROOT).strip();
    }

    String words() {
        return blocks.stream().flatMap(Block::read).collect(Collectors.joining("\n"));
    }
}
