package ai.astrasonic.jobs.access;

import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.jobs.access.WithoutPassages.Passage;
import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.jobs.packing.PartWriter;
import ai.astrasonic.jobs.packing.WorkFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Takes what one recipient sends as drafts; they become parts of the package only when the copy is whole. */
final class CopySink implements ExportSink, AutoCloseable {

    private final WorkFolder folder;
    private final CopyNames names;
    private final List<Passage> leftOut;
    private final BooleanSupplier unwanted;
    private final List<Draft> open = new ArrayList<>();
    private final List<Part> drafts = new ArrayList<>();
    private @Nullable IOException broken;

    /**
     * @param leftOut what others have a right that it stays out
     * @param unwanted whether nobody waits for it any more: then nothing more is taken
     */
    CopySink(String recipient, WorkFolder folder, List<Passage> leftOut, BooleanSupplier unwanted) {
        this.leftOut = leftOut;
        this.unwanted = unwanted;
        this.folder = folder;
        this.names = new CopyNames(recipient);
    }

    @Override
    public OutputStream file(String name) {
        var draft = new Draft(folder.draft(names.entry(name)));
        open.add(draft);
        return WithoutPassages.of(leftOut, draft);
    }

    /** Whole files that lie in the folder under names of their own. */
    List<Part> drafts() {
        return List.copyOf(drafts);
    }

    /** Why nothing could be written here, which is not the recipient's fault. */
    @Nullable
    IOException broken() {
        return broken;
    }

    /** Gives up what nobody finished. */
    @Override
    public void close() {
        open.forEach(Draft::giveUp);
    }

    private final class Draft extends OutputStream {

        private final PartWriter writer;
        private boolean closed;

        Draft(PartWriter writer) {
            this.writer = writer;
        }

        @Override
        public void write(int b) throws IOException {
            requireWanted();
            try {
                writer.write(b);
            } catch (IOException e) {
                throw noted(e);
            }
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            requireWanted();
            try {
                writer.write(from, offset, length);
            } catch (IOException e) {
                throw noted(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (writer) {
                drafts.add(writer.finish());
            } catch (IOException e) {
                throw noted(e);
            }
        }

        void giveUp() {
            writer.close();
        }

        private void requireWanted() throws IOException {
            if (unwanted.getAsBoolean()) {
                throw new IOException("Nobody waits for this copy any more");
            }
        }

        private IOException noted(IOException e) {
            broken = e;
            return e;
        }
    }
}
