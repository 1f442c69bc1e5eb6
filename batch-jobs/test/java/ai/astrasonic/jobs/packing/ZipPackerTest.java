package ai.astrasonic.jobs.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipPackerTest {

    @TempDir
    Path folder;

    @Test
    void two_independent_readers_find_what_was_packed() throws Exception {
        var parts = List.of(part("a.txt", "first"), part("data/é–🎧.json", "x".repeat(500_000)), part("empty", ""));

        var zip = pack(parts);

        try (var directory = new ZipFile(zip.toFile());
                var stream = new ZipInputStream(Files.newInputStream(zip))) {
            assertThat(directory.stream().map(e -> e.getName())).containsExactly("a.txt", "data/é–🎧.json", "empty");
            for (var part : parts) {
                var entry = stream.getNextEntry();
                assertThat(entry.getName()).isEqualTo(part.entry());
                assertThat(stream.readAllBytes())
                        .isEqualTo(directory
                                .getInputStream(directory.getEntry(part.entry()))
                                .readAllBytes())
                        .hasSize((int) part.size());
            }
        }
    }

    @Test
    void the_same_parts_make_the_same_bytes() throws Exception {
        var parts = List.of(part("a.txt", "first"), part("b.txt", "second"));

        assertThat(Files.readAllBytes(pack(parts))).isEqualTo(Files.readAllBytes(pack(parts)));
    }

    @Test
    void more_than_65535_files_need_zip64_and_both_readers_find_them_all() throws Exception {
        int many = 66_000;
        var one = part("one", "1");
        var parts = new ArrayList<Part>();
        for (int i = 0; i < many; i++) {
            parts.add(new Part("f" + i, one.file(), one.crc(), one.size(), one.compressed(), one.sha256()));
        }

        var zip = pack(parts);

        try (var directory = new ZipFile(zip.toFile());
                var stream = new ZipInputStream(Files.newInputStream(zip))) {
            int streamed = 0;
            while (stream.getNextEntry() != null) {
                streamed++;
            }
            assertThat(directory.size()).isEqualTo(many);
            assertThat(streamed).isEqualTo(many);
        }
    }

    @Test
    void a_part_larger_than_4_gib_is_described_by_zip64_fields() throws Exception {
        var real = part("big", "small in truth");
        var claimed = new Part("big", real.file(), real.crc(), 5L << 30, real.compressed(), real.sha256());

        try (var directory = new ZipFile(pack(List.of(claimed)).toFile())) {
            assertThat(directory.getEntry("big").getSize()).isEqualTo(5L << 30);
            assertThat(directory.getEntry("big").getCompressedSize()).isEqualTo(real.compressed());
        }
    }

    @Test
    void a_disk_that_is_full_fails_the_part_and_names_it() throws Exception {
        var writer = new PartWriter("data/x.json", Path.of("/dev/full"));
        writer.write(new byte[1_000_000]);
        org.assertj.core.api.Assertions.assertThatIOException()
                .isThrownBy(() -> {
                    writer.write(incompressible());
                    writer.finish();
                })
                .withMessageContaining("data/x.json");
    }

    private static byte[] incompressible() {
        var bytes = new byte[5_000_000];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    private Path pack(List<Part> parts) throws Exception {
        var zip = Files.createTempFile(folder, "packed", ".zip");
        try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(zip))) {
            ZipPacker.pack(Collections.unmodifiableList(parts), folder, out);
        }
        return zip;
    }

    private Part part(String entry, String content) throws Exception {
        try (var writer = new PartWriter(entry, folder.resolve(entry.replace('/', '~') + ".part"))) {
            writer.write(content.getBytes(StandardCharsets.UTF_8));
            return writer.finish();
        }
    }
}
