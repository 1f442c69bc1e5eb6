/** The XML Auditfile Financieel, 4.0 and 3.2: written as a stream, and checked beyond what its schemas check. Knows no database. */
@NamedInterface("auditfile")
@NullMarked
package ai.astrasonic.finance.auditfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
