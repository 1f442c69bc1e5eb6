package ai.astrasonic.local.standins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers by method and path, such as {@code DELETE /v1/customers/{customer}}; the first that fits. */
public final class Routes {

    /** What answers a call. */
    @FunctionalInterface
    public interface Answer {

        Reply to(Call call);
    }

    /** A call with the variables of its path. */
    public record Call(Asked asked, Map<String, String> variables) {

        public String variable(String name) {
            return Objects.requireNonNull(variables.get(name), name);
        }

        public int page() {
            return Integer.parseInt(variable("page"));
        }
    }

    private record Route(String[] parts, Answer answer) {}

    private final List<Route> all = new ArrayList<>();

    public Routes on(String line, Answer answer) {
        all.add(new Route(line.split("[ /]", -1), answer));
        return this;
    }

    public Optional<Reply> answer(Asked asked) {
        var parts = asked.line().split("[ /]", -1);
        for (var route : all) {
            var variables = variables(route.parts(), parts);
            if (variables != null) {
                return Optional.of(route.answer().to(new Call(asked, variables)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Map<String, String> variables(String[] wanted, String[] got) {
        if (wanted.length != got.length) {
            return null;
        }
        var variables = new HashMap<String, String>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                variables.put(wanted[i].substring(1, wanted[i].length() - 1), Asked.decoded(got[i]));
            } else if (!wanted[i].equals(got[i])) {
                return null;
            }
        }
        return variables;
    }
}
