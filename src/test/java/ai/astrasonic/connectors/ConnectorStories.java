package ai.astrasonic.connectors;

import ai.astrasonic.local.standins.Control;
import ai.astrasonic.local.standins.StandIn;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.outbound.Exchange;
import ai.astrasonic.outbound.OutboundForTests;
import ai.astrasonic.processors.Recipients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One connector on the line with the stand-in of its recipient, over real HTTP. */
public final class ConnectorStories implements AutoCloseable {

    private final StandIns standIns;
    private final String recipient;
    private final Clock clock;
    private final List<Exchange> evidence = new ArrayList<>();
    private final Map<String, ByteArrayOutputStream> exported = new LinkedHashMap<>();

    public ConnectorStories(StandIn standIn, Clock clock) throws IOException {
        this.standIns = StandIns.start(0, List.of(standIn), clock);
        this.recipient = standIn.recipient();
        this.clock = clock;
    }

    public Control control() {
        return standIns.control(recipient);
    }

    /** Everything that was heard on the lines of this story. */
    public List<Exchange> evidence() {
        return evidence;
    }

    public Line line(Map<String, String> credentials) {
        var address = new Recipients().get(recipient).called().orElseThrow().address();
        var http = OutboundForTests.to(standIns.address(), clock)
                .to(recipient, evidence::add)
                .baseUrl(address)
                .build();
        return new Line(http, credentials, clock);
    }

    public Task task(Ask ask, Handle... handles) {
        return new Task(UUID.randomUUID(), ask, new Handles(List.of(handles)), Notes.NONE, Map.of(), clock.instant());
    }

    /** The same task after an attempt that left notes. */
    public static Task after(Task task, Notes notes) {
        return new Task(task.id(), task.ask(), task.handles(), notes, task.corrections(), task.asked());
    }

    public ExportSink sink() {
        return name -> exported.computeIfAbsent(name, any -> new ByteArrayOutputStream());
    }

    public String exported(String name) {
        return exported.get(name).toString(StandardCharsets.UTF_8);
    }

    public List<String> exported() {
        return List.copyOf(exported.keySet());
    }

    @Override
    public void close() {
        standIns.close();
    }
}
