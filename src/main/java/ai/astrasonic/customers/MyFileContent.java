package ai.astrasonic.customers;

import ai.astrasonic.backup.BackedUpFile;
import ai.astrasonic.requests.DownloadContent;
import java.io.InputStream;

/** One backed-up file on its way back to its owner. */
public record MyFileContent(BackedUpFile file, Reading reading) implements DownloadContent {

    /** Opens a part of the file. */
    @FunctionalInterface
    interface Reading {
        InputStream from(long position, long length);
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public String sha256() {
        return file.sha256OrNothing();
    }

    @Override
    public InputStream open(long from, long length) {
        return reading.from(from, length);
    }
}
