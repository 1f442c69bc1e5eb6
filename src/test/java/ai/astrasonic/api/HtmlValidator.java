package ai.astrasonic.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** The W3C's own validator of HTML, in a class loader of its own: its libraries are older than ours. */
public final class HtmlValidator {

    private static final Path LIBRARIES = Path.of("target", "vnu");

    /** Its patterns recurse deeper than a usual thread goes. */
    private static final long STACK = 64 << 20;

    private HtmlValidator() {}

    /** Every error and warning; empty for a valid page. */
    public static List<String> complaints(String page) throws Exception {
        var answer = new FutureTask<>(() -> checked(page));
        new Thread(null, answer, "html-validator", STACK).start();
        return answer.get();
    }

    private static List<String> checked(String page) throws Exception {
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Loaded.LOADER);
        try {
            return read(validated(page));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // its types are not on our class path
    private static String validated(String page) throws ReflectiveOperationException {
        var type = Loaded.LOADER.loadClass("nu.validator.client.EmbeddedValidator");
        var format = (Class<Enum>) Loaded.LOADER.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
        var validator = type.getConstructor().newInstance();
        type.getMethod("setOutputFormat", format).invoke(validator, Enum.valueOf(format, "JSON"));
        return (String) type.getMethod("validate", InputStream.class)
                .invoke(validator, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Kept for the next page: what it has loaded and compiled costs more than a validation. */
    private static final class Loaded {

        static final URLClassLoader LOADER = new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader());
    }

    private static List<String> read(String answer) {
        var messages = JsonMapper.shared().readTree(answer).get("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.get("type").asString() + ": "
                        + message.get("message").asString())
                .toList();
    }

    private static URL[] libraries() {
        try (var files = Files.list(LIBRARIES)) {
            return files.map(HtmlValidator::url).toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
