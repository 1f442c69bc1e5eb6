package ai.astrasonic.command;

import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.keys.PublicKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./console verify FILE [--key PEM]}: checks a package offline. Ends with 0 when it is good, 1 when it is not, 2 when
 * the command itself was wrong.
 */
public final class Verify implements Command {

    private static final String USAGE = "Usage: ./console verify FILE [--key PUBLIC-KEY.pem]";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String summary() {
        return "checks a package offline: verify FILE [--key PUBLIC-KEY.pem]";
    }

    @Override
    public int run(List<String> arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return run(arguments.toArray(String[]::new), out, err);
    }

    /** Does it, and answers the exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        boolean pinned = args.length == 3 && args[1].equals("--key");
        if (args.length != 1 && !pinned) {
            err.println(USAGE);
            return 2;
        }
        var file = Path.of(args[0]);
        if (!Files.isRegularFile(file)) {
            err.println("There is no file " + file);
            return 2;
        }
        try {
            return verdict(file, pinned ? key(Path.of(args[2])) : null, out);
        } catch (IOException | GeneralSecurityException e) {
            err.println("The key " + args[2] + " cannot be read: it must be a PEM file with an Ed25519 public key");
            return 2;
        }
    }

    private static int verdict(Path file, @Nullable PublicKey key, PrintStream out) {
        var verdict = PackageVerifier.verify(file, key);
        verdict.lines().forEach(out::println);
        out.println(verdict.good() ? "GOOD: " + file.getFileName() : "NOT GOOD: " + file.getFileName());
        return verdict.good() ? 0 : 1;
    }

    private static PublicKey key(Path pem) throws IOException, GeneralSecurityException {
        return PublicKeys.parse(Files.readString(pem));
    }
}
