package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;

/**
 * A package as the job left it in the store.
 *
 * @param bytes size of the clear package
 * @param sha256 of the clear package, in hexadecimal
 * @param manifestSha256 of its signed manifest
 */
public record BuiltPackage(
        RequestId request, PackageId accessPackage, long bytes, String sha256, String manifestSha256) {

    public BuiltPackage {
        if (bytes <= 0 || sha256.length() != 64 || manifestSha256.length() != 64) {
            throw new IllegalArgumentException("Package " + accessPackage + " needs a size and two SHA-256s");
        }
    }
}
