package ai.astrasonic.requests;

/** The clear content of a package, decrypted while it is read. */
public interface PackageContent extends DownloadContent {

    PackageId id();
}
