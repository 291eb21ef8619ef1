/**
 * Who asked, and who is shown the answer? The entry point is {@link
 * org.plimsoll.kernel.protocol.JavaKernel}: it joins a session to whoever listens, a front end over
 * ZeroMQ or a headless runner in this JVM.
 *
 * <p>Extensions, renderers, displays, magics and comms are jjava's, so that work written for that
 * kernel runs in this one. The sockets are our own: a wrong signature or a garbage frame is dropped
 * and the loop goes on; receives block, and output is sent in batches.
 */
@NullMarked
package org.plimsoll.kernel.protocol;

import org.jspecify.annotations.NullMarked;
