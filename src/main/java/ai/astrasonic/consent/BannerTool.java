package ai.astrasonic.consent;

import ai.astrasonic.shared.LawData;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tool that runs in the browser after consent only, and all that it may leave there ({@code law/banner-tools.yml}).
 *
 * @param key of the recipient in the register
 * @param loads the script that is asked for after a yes
 * @param hosts where nothing may go without it, with everything below them
 * @param signals of Google's consent mode that a yes grants
 * @param cookies names, {@code *} for the rest of one
 * @param storage keys of local and session storage, likewise
 */
public record BannerTool(
        String key,
        Purpose purpose,
        URI loads,
        List<String> hosts,
        List<String> signals,
        List<String> cookies,
        List<String> storage) {

    private static final List<BannerTool> ALL = LawData.read("banner-tools", BannerTool.class);

    public BannerTool {
        hosts = List.copyOf(hosts);
        signals = List.copyOf(signals);
        cookies = List.copyOf(cookies);
        storage = List.copyOf(storage);
    }

    /** Everything that "Accept All" lets in. */
    public static List<BannerTool> all() {
        return ALL;
    }

    /** Where nothing may go without consent. */
    static Set<String> hostsOfAll() {
        return ALL.stream().flatMap(tool -> tool.hosts().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
