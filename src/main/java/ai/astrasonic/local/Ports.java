package ai.astrasonic.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one local set-up: the console's and, unless said otherwise, the seven after it. */
public record Ports(
        int console,
        int keycloak,
        int primaryStore,
        int disasterRecoveryStore,
        int mailServer,
        int mailbox,
        int postgres,
        int standIns) {

    /** The console's port and the seven after it. */
    public static Ports from(int console) {
        return new Ports(
                console, console + 1, console + 2, console + 3, console + 4, console + 5, console + 6, console + 7);
    }

    /** Refuses to start when somebody listens on one of them. */
    void requireFree() {
        named().forEach((name, port) -> {
            if (!free(port)) {
                throw new StartFailure(
                        "Port " + port + ", wanted for " + name
                                + ", is taken: stop what listens there, or choose other ports with --port (the eight from it on are used).");
            }
        });
    }

    private Map<String, Integer> named() {
        var names = new LinkedHashMap<String, Integer>();
        names.put("the console", console);
        names.put("Keycloak", keycloak);
        names.put("the primary store", primaryStore);
        names.put("the disaster recovery store", disasterRecoveryStore);
        names.put("the mail server", mailServer);
        names.put("the mailbox", mailbox);
        names.put("PostgreSQL", postgres);
        names.put("the stand-ins for recipients", standIns);
        return names;
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
