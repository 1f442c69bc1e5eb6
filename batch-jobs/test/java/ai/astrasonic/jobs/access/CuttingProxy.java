package ai.astrasonic.jobs.access;

import ai.astrasonic.objectstore.ObjectStoreProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between the application and a real server, and goes dead after so many bytes were sent. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI server;
    private final AtomicLong left;

    private CuttingProxy(URI server, long bytes) throws IOException {
        this.server = server;
        this.left = new AtomicLong(bytes);
        Thread.ofVirtual().start(this::accept);
    }

    static CuttingProxy before(URI server, long bytes) throws IOException {
        return new CuttingProxy(server, bytes);
    }

    ObjectStoreProperties.Store inFrontOf(ObjectStoreProperties.Store store) {
        return new ObjectStoreProperties.Store(
                URI.create("http://127.0.0.1:" + front.getLocalPort()),
                store.region(),
                store.bucket(),
                store.accessKey(),
                store.secretKey(),
                store.partSize(),
                store.storageClass(),
                store.encryption());
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                var client = front.accept();
                if (left.get() <= 0) {
                    client.close();
                    continue;
                }
                var behind = new Socket(server.getHost(), server.getPort());
                Thread.ofVirtual().start(() -> carry(client, behind, true));
                Thread.ofVirtual().start(() -> carry(behind, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean counted) {
        var buffer = new byte[16 * 1024];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (counted && left.addAndGet(-read) <= 0) {
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException cut) {
            // The other side hears of it by itself.
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
