/** Checks any XML Auditfile Financieel, ours or another's, by its schema and by everything that no schema checks; trusts nothing in it. */
@NamedInterface("auditcheck")
@NullMarked
package ai.astrasonic.finance.auditcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
