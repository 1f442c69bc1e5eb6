package ai.astrasonic.command;

import ai.astrasonic.jobs.verify.FileVerifier;
import ai.astrasonic.jobs.verify.Verdict;
import ai.astrasonic.keys.PublicKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;

/**
 * {@code ./console verify FILE [--key PEM]}: checks a package, a certificate of erasure or an audit file (XAF) of anybody offline. Ends with 0 when it is
 * good, 1 when it is not, 2 when the command itself was wrong. Only a key that came another way than the file shows that the file is ours; an audit file
 * has no signature.
 */
public final class Verify implements Command {

    private static final String USAGE = "Usage: ./console verify FILE [--key PUBLIC-KEYS.pem]";
    private static final String UNPROVEN =
            "GOOD, BUT NOT SHOWN TO BE OURS: %s is whole and unchanged. Compare the fingerprint above with the one that we"
                    + " publish (/.well-known/astrasonic-signing-keys.pem at our address), or give that file as --key";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String summary() {
        return "checks a package, certificate or audit file offline: verify FILE [--key PUBLIC-KEYS.pem]";
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
        if (AuditFileVerdict.concerns(file)) {
            return AuditFileVerdict.print(file, out);
        }
        try {
            return verdict(file, pinned ? keys(Path.of(args[2])) : List.of(), out);
        } catch (IOException | GeneralSecurityException e) {
            err.println("The key " + args[2] + " cannot be read: it must be a PEM file with Ed25519 public keys");
            return 2;
        }
    }

    private static int verdict(Path file, List<PublicKey> keys, PrintStream out) {
        var verdict = FileVerifier.verify(file, keys);
        verdict.lines().forEach(out::println);
        out.println(sentence(verdict).formatted(file.getFileName()));
        return verdict.good() ? 0 : 1;
    }

    private static String sentence(Verdict verdict) {
        if (verdict.ours()) {
            return "GOOD: %s";
        }
        return verdict.good() ? UNPROVEN : "NOT GOOD: %s";
    }

    private static List<PublicKey> keys(Path pem) throws IOException, GeneralSecurityException {
        return PublicKeys.parseAll(Files.readString(pem));
    }
}
