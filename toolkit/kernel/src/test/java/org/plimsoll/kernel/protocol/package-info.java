/** Tests of the kernel, in this JVM and over ZeroMQ on loopback. */
package org.plimsoll.kernel.protocol;
