package ai.astrasonic.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** This test run's classes as jars, since processes can share no classes that lie in folders. */
final class NodeClasses {

    /** What one process loaded and linked, for the next to begin with. */
    static final Path CACHE = Scratch.of("killable-node").resolve("classes.aot");

    private static String path = "";

    private NodeClasses() {}

    /** Whether nobody in this run asked before; packs them then. */
    static synchronized boolean areNew() throws IOException {
        if (!path.isEmpty()) {
            return false;
        }
        Files.createDirectories(CACHE.getParent());
        Files.deleteIfExists(CACHE);
        List<String> entries = new ArrayList<>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var place = Path.of(entry);
            entries.add(Files.isDirectory(place) ? packed(place, entries.size()).toString() : entry);
        }
        path = String.join(File.pathSeparator, entries);
        return true;
    }

    static synchronized String path() {
        return path;
    }

    private static Path packed(Path folder, int number) throws IOException {
        var jar = CACHE.resolveSibling(number + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(folder)) {
            out.setLevel(0);
            for (var file : files.sorted().toList()) {
                var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    boolean directory = Files.isDirectory(file);
                    out.putNextEntry(new ZipEntry(directory ? name + "/" : name));
                    if (!directory) {
                        Files.copy(file, out);
                    }
                }
            }
        }
        return jar;
    }
}
