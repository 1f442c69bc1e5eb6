package ai.astrasonic.outbound;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every body passes on its way to a recipient to whom not everything may go. */
@Component
class Filters {

    /** To whom error reports, prompts and events go: of those the shapes are kept. */
    private static final Set<String> SAMPLED = Set.of("sentry", "anthropic", "posthog");

    private final Map<String, BodyFilter> filters;
    private final Samples samples;

    Filters(List<BodyFilter> filters, Samples samples) {
        this.filters = filters.stream().collect(Collectors.toMap(BodyFilter::recipient, Function.identity()));
        this.samples = samples;
    }

    byte[] pass(String recipient, URI address, byte[] body) {
        var filter = filters.get(recipient);
        var left = filter == null || body.length == 0 ? body : filter.filter(address, body);
        if (left.length > 0 && SAMPLED.contains(recipient)) {
            samples.leaving(recipient, left);
        }
        return left;
    }
}
