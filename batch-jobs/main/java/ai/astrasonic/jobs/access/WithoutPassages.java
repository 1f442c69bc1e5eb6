package ai.astrasonic.jobs.access;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts other words in the place of some while they pass; holds no more than twice the longest of them. */
final class WithoutPassages extends OutputStream {

    private final OutputStream out;
    private final List<Passage> passages;
    private final int longest;
    private byte[] held = new byte[0];
    private int length;

    /** What is looked for, and what comes in its place. */
    record Passage(byte[] words, byte[] instead) {

        boolean isAt(byte[] bytes, int at, int end) {
            return end - at >= words.length && Arrays.equals(bytes, at, at + words.length, words, 0, words.length);
        }
    }

    WithoutPassages(List<Passage> passages, OutputStream out) {
        this.out = out;
        this.passages = passages.stream()
                .sorted(Comparator.comparingInt((Passage passage) -> passage.words().length)
                        .reversed())
                .toList();
        this.longest = passages.stream()
                .mapToInt(passage -> passage.words().length)
                .max()
                .orElse(1);
    }

    static OutputStream of(List<Passage> passages, OutputStream out) {
        return passages.isEmpty() ? out : new WithoutPassages(passages, out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        int at = offset;
        for (int left = count; left > 0; ) {
            int now = Math.min(left, Math.max(longest, 1 << 13));
            hold(from, at, now);
            at += now;
            left -= now;
            pass(length - longest + 1);
        }
    }

    private void hold(byte[] from, int offset, int count) {
        if (held.length < length + count) {
            held = Arrays.copyOf(held, Math.max(2 * held.length, length + count));
        }
        System.arraycopy(from, offset, held, length, count);
        length += count;
    }

    /** Hands on what begins before the limit: nothing that begins there can still grow into a passage. */
    private void pass(int limit) throws IOException {
        int plain = 0;
        int at = 0;
        while (at < limit) {
            var found = at(at);
            if (found == null) {
                at++;
            } else {
                out.write(held, plain, at - plain);
                out.write(found.instead());
                at += found.words().length;
                plain = at;
            }
        }
        if (at > plain) {
            out.write(held, plain, at - plain);
        }
        System.arraycopy(held, at, held, 0, length - at);
        length -= at;
    }

    private @Nullable Passage at(int at) {
        for (var passage : passages) {
            if (passage.isAt(held, at, length)) {
                return passage;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        pass(length);
        out.close();
    }
}
