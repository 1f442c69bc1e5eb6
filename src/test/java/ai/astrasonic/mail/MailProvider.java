package ai.astrasonic.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real mail server on this machine that does what our provider documents: a second copy under a key that it knows is answered
 * like the first and goes to nobody. Its log is what left to whom, without what we write to ourselves.
 */
public final class MailProvider implements AutoCloseable, SimpleMessageListener {

    private static final Pattern KEY = Pattern.compile("(?im)^Resend-Idempotency-Key: (\\S+)\\s*$");

    private final List<Letter> log = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger copies = new AtomicInteger();
    private final AtomicInteger answersLost = new AtomicInteger();
    private final SMTPServer server;
    private volatile int takesStill = Integer.MAX_VALUE;
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean forgetful;

    public MailProvider() {
        server = SMTPServer.port(0).simpleMessageListener(this).build();
        server.start();
    }

    /** What left. */
    public record Letter(String key, String recipient, String text, Instant at) {}

    public int port() {
        return server.getPortAllocated();
    }

    public List<Letter> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /** How many copies it dropped. */
    public int copies() {
        return copies.get();
    }

    /** After so many more it is out of order. */
    public void failAfter(int more) {
        takesStill = more;
    }

    public void works() {
        takesStill = Integer.MAX_VALUE;
    }

    /** So many mails are taken, and whoever sent them never hears of it. */
    public void loseAnswers(int next) {
        answersLost.set(next);
    }

    /** From now on it keeps no words, for so many mails that they would fill the memory. */
    public void keepNoWords() {
        forgetful = true;
    }

    public void latency(Duration each) {
        latency = each;
    }

    @Override
    public boolean accept(String from, String recipient) {
        return !recipient.startsWith("refused");
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
        var text = text(data);
        if (recipient.endsWith("@astrasonic.ai")) {
            return;
        }
        LockSupport.parkNanos(latency.toNanos());
        var key = KEY.matcher(text);
        take(key.find() ? key.group(1) : "", recipient, text);
        if (answersLost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("The line broke before the answer");
        }
    }

    private synchronized void take(String key, String recipient, String text) throws IOException {
        if (takesStill <= 0) {
            throw new IOException("Out of order");
        }
        takesStill--;
        if (keys.add(key)) {
            log.add(new Letter(key, recipient, forgetful ? "" : text, Instant.now()));
        } else {
            copies.incrementAndGet();
        }
    }

    /** Whoever dies in the middle of a mail has sent none. */
    private static String text(InputStream data) throws IOException {
        var bytes = new ByteArrayOutputStream();
        data.transferTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
