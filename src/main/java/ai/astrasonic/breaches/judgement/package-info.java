/** How a breach was assessed, and what the DPO decided on it: proposals stand beside decisions and never become them. */
@NamedInterface("judgement")
@NullMarked
package ai.astrasonic.breaches.judgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
