package ai.astrasonic.promises.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** So many of a stream whose length nobody knows, each as likely as another (Vitter's algorithm R). */
final class Sample<T> {

    private final int most;
    private final Random random;
    private final List<T> taken = new ArrayList<>();
    private long offered;

    Sample(int most, Random random) {
        this.most = most;
        this.random = random;
    }

    void offer(T each) {
        offered++;
        if (taken.size() < most) {
            taken.add(each);
            return;
        }
        long place = random.nextLong(offered);
        if (place < most) {
            taken.set((int) place, each);
        }
    }

    List<T> taken() {
        return List.copyOf(taken);
    }
}
