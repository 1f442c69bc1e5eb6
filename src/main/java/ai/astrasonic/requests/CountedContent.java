package ai.astrasonic.requests;

import java.io.IOException;
import java.io.InputStream;

/** A package whose every reading is told before the first byte leaves. */
record CountedContent(PackageContent content, Runnable beforeReading) implements PackageContent {

    @Override
    public PackageId id() {
        return content.id();
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public String sha256() {
        return content.sha256();
    }

    @Override
    public InputStream open(long from, long length) throws IOException {
        beforeReading.run();
        return content.open(from, length);
    }
}
