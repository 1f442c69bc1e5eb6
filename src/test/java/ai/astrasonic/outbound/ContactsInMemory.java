package ai.astrasonic.outbound;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which hosts were called and refused, in order. */
final class ContactsInMemory implements ContactLog {

    final List<String> left = new CopyOnWriteArrayList<>();
    final List<String> failed = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();

    @Override
    public void leaving(String recipient, String host) {
        left.add(host);
    }

    @Override
    public void failed(String recipient, String host) {
        failed.add(host);
    }

    @Override
    public void refused(String wanted, String host) {
        refused.add(host);
    }
}
