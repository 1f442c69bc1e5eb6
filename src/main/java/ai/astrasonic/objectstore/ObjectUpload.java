package ai.astrasonic.objectstore;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object being written to one store, or to several at once; closing it before {@link #complete} leaves nothing behind.
 * While a part is on its way the next one is filled: two parts are in memory at most, however many stores there are.
 */
public final class ObjectUpload extends OutputStream {

    private final List<ObjectParts> stores;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private byte[] filling;
    private byte @Nullable [] spare;
    private int filled;
    private List<Future<@Nullable Void>> onTheWay = List.of();

    /** Parts are as large as the largest that one of the stores wants. */
    ObjectUpload(List<ObjectParts> stores) {
        this.stores = stores;
        this.filling =
                new byte[stores.stream().mapToInt(ObjectParts::partSize).max().orElseThrow()];
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int written = 0;
        while (written < length) {
            if (filled == filling.length) {
                sendPart();
            }
            int step = Math.min(length - written, filling.length - filled);
            System.arraycopy(bytes, offset + written, filling, filled, step);
            filled += step;
            written += step;
        }
    }

    /** Waits until the parts that were sent have arrived; what does not make a whole part stays here. */
    @Override
    public void flush() {
        arrived(onTheWay);
    }

    /** Makes the object appear in every store and checks that each has every byte. */
    public StoredObject complete() {
        flush();
        var last = new ObjectPart(filling, filled);
        return arrived(atEach(store -> store.finish(last))).getFirst();
    }

    /** Gives the upload up, unless it was completed. */
    @Override
    public void close() {
        senders.close();
        @Nullable RuntimeException failure = null;
        for (var store : stores) {
            try {
                store.close();
            } catch (ObjectStoreFailure e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void sendPart() {
        flush();
        var part = new ObjectPart(filling, filled);
        onTheWay = atEach(store -> {
            store.send(part);
            return null;
        });
        var sent = filling;
        filling = spare == null ? new byte[sent.length] : spare;
        spare = sent;
        filled = 0;
    }

    private <T extends @Nullable Object> List<Future<T>> atEach(Function<ObjectParts, T> step) {
        return stores.stream()
                .map(store -> senders.submit((Callable<T>) () -> step.apply(store)))
                .toList();
    }

    /** Waits for all of them, also when one failed: nothing goes on behind the caller's back. */
    private static <T extends @Nullable Object> List<T> arrived(List<Future<T>> sent) {
        var results = new ArrayList<T>();
        @Nullable RuntimeException failure = null;
        for (var one : sent) {
            try {
                results.add(one.get());
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof RuntimeException known ? known : failed(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = failed(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private static ObjectStoreFailure failed(Exception cause) {
        return new ObjectStoreFailure("A part did not get to its store", true, cause);
    }
}
