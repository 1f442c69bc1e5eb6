package ai.astrasonic.objectstore;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A bucket that keeps every version of every object. Content passes through in parts of a fixed size, so memory does
 * not grow with it. Every method throws {@link ObjectStoreFailure} when the store fails.
 */
public interface ObjectStore {

    /** Begins an object that is sent in parts. */
    ObjectParts parts(String key);

    /** Begins an object whose content is written piece by piece and exists only once it is completed. */
    default ObjectUpload upload(String key) {
        return new ObjectUpload(List.of(parts(key)));
    }

    /** Stores the whole stream and checks that the store has all of it. */
    StoredObject put(String key, InputStream content);

    /** The content of the newest version; the caller closes it. */
    InputStream open(String key);

    /** A part of the newest version: {@code length} bytes from {@code from}, fewer at the end. */
    InputStream open(String key, long from, long length);

    /** The newest version, empty when there is none or it is deleted. */
    Optional<StoredObject> head(String key);

    /** Every version and delete marker under the prefix, fetched page by page; the caller closes the stream. */
    Stream<ObjectVersion> versions(String prefix);

    /** What was said of a version beside its content: its own metadata and tags; nothing of a marker or of what went meanwhile. */
    Map<String, String> metadata(ObjectVersion version);

    /** Keys of uploads that were begun and never completed; the caller closes the stream. */
    Stream<String> unfinishedUploads(String prefix);

    /** Deletes these versions and markers for good, in as many calls as needed, and tells which the store refused. */
    Deletion delete(Collection<ObjectVersion> versions);

    /** Deletes all versions, markers and unfinished uploads under the prefix. */
    default Deletion deleteAll(String prefix) {
        return deleteAll(prefix, key -> true);
    }

    /** Of what is under the prefix, deletes all versions, markers and unfinished uploads of the keys that are wanted. */
    Deletion deleteAll(String prefix, Predicate<String> wanted);

    /** Ends uploads that were begun and never completed: their parts hold content too. Answers how many there were. */
    int abortUnfinishedUploads(String prefix);

    /** A link by which anybody may fetch the object for a while, offered under the given file name. */
    URI presign(String key, Duration validFor, String fileName);

    /** Throws unless the bucket can be reached with our rights. */
    void check();
}
