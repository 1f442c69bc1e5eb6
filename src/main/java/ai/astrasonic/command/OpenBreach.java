package ai.astrasonic.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Triggers the breach workflow: whoever sees something at night types one line. */
final class OpenBreach implements Command {

    private static final Set<String> OPTIONS =
            Set.of("--system", "--since", "--discovered", "--certain", "--recipient", "--key");

    private final ImportLibrary.Connector connector;

    OpenBreach() {
        this(ConsoleClient::connect);
    }

    OpenBreach(ImportLibrary.Connector connector) {
        this.connector = connector;
    }

    @Override
    public String name() {
        return "breach open";
    }

    @Override
    public String summary() {
        return "reports a breach: \"WHAT\" --system NAME[,NAME] [--since TIME] [--discovered TIME] [--certain \"WHY\"]";
    }

    @Override
    public int run(List<String> typed) throws IOException {
        var arguments = Arguments.parse(typed, OPTIONS, Set.of());
        var body = body(arguments);
        var key = arguments.text("--key").orElseGet(() -> UUID.randomUUID().toString());
        try (var console = connector.connect()) {
            console.signIn();
            say(send(console, body, key));
            return 0;
        }
    }

    private static ObjectNode body(Arguments arguments) {
        if (arguments.words().size() != 1) {
            throw new Misuse("What happened? Say it in one text: ./console breach open \"Files of others shown\""
                    + " --system library");
        }
        var body = JsonMapper.shared().createObjectNode();
        body.put("title", arguments.words().getFirst());
        arguments.text("--discovered").ifPresent(discovered -> body.put("discovered", discovered));
        var systems = body.putArray("systems");
        arguments.text("--system").ifPresent(names -> List.of(names.split(",")).forEach(systems::add));
        arguments.text("--since").ifPresent(since -> body.put("since", since));
        arguments.text("--certain").ifPresent(why -> body.put("certain", why));
        arguments.text("--recipient").ifPresent(recipient -> {
            body.put("recipient", recipient);
            body.put("discoveredBy", "PROCESSOR");
        });
        return body;
    }

    private static JsonNode send(ConsoleClient console, ObjectNode body, String key) throws IOException {
        try {
            return console.post("/api/v1/breaches", body, key);
        } catch (IOException noAnswer) {
            throw new Misuse("No answer came from the console, so it is not known whether it was reported; type the"
                    + " same line again with --key " + key + ", which reports nothing twice.");
        }
    }

    private static void say(JsonNode breach) {
        System.out.println("Breach " + breach.path("number").asString() + " is reported: "
                + breach.path("id").asString());
        System.out.println(
                breach.path("notifyBy").isNull()
                        ? "It is a signal. Say that it is certain as soon as it is: from then on the hours run."
                        : "The authority has to know before "
                                + breach.path("notifyBy").asString() + ".");
    }
}
