package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.Instant;

/** A package was released to the person by an expiring link. */
public record PackageReleased(RequestId request, PackageId accessPackage, Instant expiresAt) {}
