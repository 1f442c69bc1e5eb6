package ai.astrasonic.jobs.packing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs parts that are already compressed into one ZIP, by copying (APPNOTE.TXT 6.3.10). Sizes are known beforehand, so
 * there are no data descriptors; Zip64 is used where a size, an offset or the number of entries asks for it. The same
 * parts make the same bytes.
 */
public final class ZipPacker {

    private static final long MAX32 = 0xFFFF_FFFFL;
    private static final int MAX16 = 0xFFFF;
    private static final int UTF8_NAMES = 1 << 11;
    private static final int DEFLATED = 8;

    /** 1 January 1980: the format's first day; times of entries would make equal packages differ. */
    private static final int DATE = (1 << 5) | 1;

    private final OutputStream out;
    private final List<Placed> placed = new ArrayList<>();
    private long position;

    private record Placed(Part part, long offset) {}

    public ZipPacker(OutputStream out) {
        this.out = out;
    }

    public static void pack(List<Part> parts, Path folder, OutputStream out) throws IOException {
        var packer = new ZipPacker(out);
        for (var part : parts) {
            packer.add(part, folder.resolve(part.file()));
        }
        packer.finish();
    }

    public void add(Part part, Path compressed) throws IOException {
        placed.add(new Placed(part, position));
        var name = name(part);
        boolean wide = part.size() >= MAX32 || part.compressed() >= MAX32;
        var header = little(30 + name.length + (wide ? 20 : 0));
        header.putInt(0x04034b50).putShort((short) (wide ? 45 : 20));
        common(header, part, wide, wide);
        header.putShort((short) name.length).putShort((short) (wide ? 20 : 0)).put(name);
        if (wide) {
            header.putShort((short) 1).putShort((short) 16).putLong(part.size()).putLong(part.compressed());
        }
        write(header);
        long copied = Files.copy(compressed, out);
        if (copied != part.compressed()) {
            throw new IOException(
                    "The part %s has %d bytes instead of %d".formatted(part.file(), copied, part.compressed()));
        }
        position += copied;
    }

    public void finish() throws IOException {
        long start = position;
        for (var entry : placed) {
            central(entry);
        }
        end(start, position - start);
        out.flush();
    }

    private void central(Placed entry) throws IOException {
        var part = entry.part;
        var name = name(part);
        boolean wideSize = part.size() >= MAX32;
        boolean wideCompressed = part.compressed() >= MAX32;
        boolean wideOffset = entry.offset >= MAX32;
        int wide = 8 * ((wideSize ? 1 : 0) + (wideCompressed ? 1 : 0) + (wideOffset ? 1 : 0));
        int extra = wide == 0 ? 0 : 4 + wide;
        var header = little(46 + name.length + extra);
        header.putInt(0x02014b50).putShort((short) 45).putShort((short) (wide > 0 ? 45 : 20));
        common(header, part, wideSize, wideCompressed);
        header.putShort((short) name.length).putShort((short) extra).putShort((short) 0);
        header.putShort((short) 0).putShort((short) 0).putInt(0);
        header.putInt((int) (wideOffset ? MAX32 : entry.offset)).put(name);
        if (wide > 0) {
            header.putShort((short) 1).putShort((short) wide);
            putIf(wideSize, header, part.size());
            putIf(wideCompressed, header, part.compressed());
            putIf(wideOffset, header, entry.offset);
        }
        write(header);
    }

    private static void common(ByteBuffer header, Part part, boolean wideSize, boolean wideCompressed) {
        header.putShort((short) UTF8_NAMES)
                .putShort((short) DEFLATED)
                .putShort((short) 0)
                .putShort((short) DATE);
        header.putInt((int) part.crc());
        header.putInt((int) (wideCompressed ? MAX32 : part.compressed()));
        header.putInt((int) (wideSize ? MAX32 : part.size()));
    }

    private static void putIf(boolean wide, ByteBuffer header, long value) {
        if (wide) {
            header.putLong(value);
        }
    }

    private void end(long start, long length) throws IOException {
        int entries = placed.size();
        if (entries >= MAX16 || start >= MAX32 || length >= MAX32) {
            var end64 = little(56 + 20);
            end64.putInt(0x06064b50)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0);
            end64.putLong(entries).putLong(entries).putLong(length).putLong(start);
            end64.putInt(0x07064b50).putInt(0).putLong(start + length).putInt(1);
            write(end64);
        }
        short count = (short) Math.min(entries, MAX16);
        var end = little(22);
        end.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(count)
                .putShort(count);
        end.putInt((int) Math.min(length, MAX32))
                .putInt((int) Math.min(start, MAX32))
                .putShort((short) 0);
        write(end);
    }

    private void write(ByteBuffer bytes) throws IOException {
        out.write(bytes.array());
        position += bytes.capacity();
    }

    private static byte[] name(Part part) {
        return part.entry().getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
