/**
 * What did the user type? The command {@code plimsoll}: one class per subcommand, each of which
 * only reads its options, calls the package that does the work, and says what came out.
 *
 * <p>Entry point: {@link org.plimsoll.cli.Main}. Bad input is one sentence on the error stream and
 * exit code 64, never a stack trace.
 */
@NullMarked
package org.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
