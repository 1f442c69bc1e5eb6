/** Audit files, written from seeded books and broken on purpose. */
@NullMarked
package ai.astrasonic.finance.auditfile;

import org.jspecify.annotations.NullMarked;
