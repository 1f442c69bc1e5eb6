package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.outbound.OutboundFailure;
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

    private static ObjectStoreFailure notCalled(String store, OutboundFailure held) {
        boolean again = !(held instanceof OutboundFailure.HostRefused);
        return new ObjectStoreFailure("The " + store + " was not called: " + held.getMessage(), again, held);
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
        } catch (OutboundFailure held) {
            throw notCalled(store, held);
        } catch (SdkException unreached) {
            if (unreached.getCause() instanceof OutboundFailure held) {
                throw notCalled(store, held);
            }
            throw new ObjectStoreFailure("The " + store + " could not be reached", true, unreached);
        }
    }
}
