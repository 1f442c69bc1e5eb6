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
            html.raw(connect(service, frame, "connections.connect"));
        } else {
            connected(html, service, mine.get(), frame);
        }
        html.raw("</article>");
    }

    private static void connected(HtmlPage html, Connectable service, ConnectionView mine, Frame frame) {
        var name = frame.text("connections." + service);
        var days = new Days(frame);
        html.paragraph(frame.text("connections.since", days.of(mine.connectedAt())));
        var ends = mine.endsAt();
        if (ends != null) {
            var key = mine.ended() ? "connections.over" : "connections.until";
            html.paragraph(frame.text(key, name, days.of(ends)));
        }
        if (mine.ended()) {
            html.raw(connect(service, frame, "connections.again"));
        } else if (!service.canRevoke()) {
            html.paragraph(frame.text("connections.no-revocation." + service));
        }
        html.raw(frame.form(
                ConnectionsController.PATH + "/" + mine.id() + "/end",
                "",
                frame.text(mine.ended() ? "connections.remove" : "connections.disconnect", name)));
    }

    private static String connect(Connectable service, Frame frame, String key) {
        return frame.form(
                ConnectionsController.PATH,
                Frame.hidden("service", service.name()),
                frame.text(key, frame.text("connections." + service)));
    }
}
