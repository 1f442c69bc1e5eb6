/** Works off what recipients are asked, each recipient at its own pace. */
@NullMarked
package ai.astrasonic.jobs.recipients;

import org.jspecify.annotations.NullMarked;
