package ai.astrasonic.centre;

import ai.astrasonic.connections.ConnectionView;
import ai.astrasonic.connectors.grants.Connectable;
import ai.astrasonic.customers.MyConnections;
import ai.astrasonic.pages.HtmlPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Each service that can be connected, whether it is, and one button to connect or disconnect. */
@Component
class ConnectionsPage {

    private final MyConnections connections;

    ConnectionsPage(MyConnections connections) {
        this.connections = connections;
    }

    /** @param note key of a sentence that comes first */
    ResponseEntity<String> of(HttpStatus status, Frame frame, @Nullable String note) {
        var all = connections.all();
        return frame.page(status, "connections", html -> {
            if (note != null) {
                html.element("p role=\"" + (status.isError() ? "alert" : "status") + "\"", frame.text(note));
            }
            html.paragraph(frame.text("connections.intro"));
            for (var service : Connectable.values()) {
                var mine = all.stream()
                        .filter(one -> one.provider() == service.provider())
                        .findFirst();
                one(html, service, mine, frame);
            }
        });
    }

    private static void one(HtmlPage html, Connectable service, Optional<ConnectionView> mine, Frame frame) {
        var name = frame.text("connections." + service);
        html.raw("<article>").element("h2", name);
        if (mine.isEmpty()) {
            html.paragraph(frame.text("connections.none"));
            html.raw(frame.form(
                    ConnectionsController.PATH,
                    Frame.hidden("service", service.name()),
                    frame.text("connections.connect", name)));
        } else {
            html.paragraph(frame.text(
                    "connections.since", new Days(frame).of(mine.get().connectedAt())));
            if (!service.canRevoke()) {
                html.paragraph(frame.text("connections.no-revocation." + service));
            }
            html.raw(frame.form(
                    ConnectionsController.PATH + "/" + mine.get().id() + "/end",
                    "",
                    frame.text("connections.disconnect", name)));
        }
        html.raw("</article>");
    }
}
