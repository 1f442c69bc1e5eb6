package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.ObjectStoreFailure;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns the client library's exceptions into ours, at the edge. */
final class S3Failures {

    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY = 429;

    private S3Failures() {}

    @FunctionalInterface
    interface Call<T> {
        T run();
    }

    static <T> T translate(String store, Call<T> call) {
        try {
            return call.run();
        } catch (AwsServiceException refused) {
            int status = refused.statusCode();
            boolean again = status >= SERVER_FAULT || status == TOO_MANY;
            String code = refused.awsErrorDetails() == null
                    ? ""
                    : refused.awsErrorDetails().errorCode();
            throw new ObjectStoreFailure("The " + store + " answered " + status + " " + code, again, refused);
        } catch (SdkException unreached) {
            throw new ObjectStoreFailure("The " + store + " could not be reached", true, unreached);
        }
    }
}
