/** Tests of the kernel as a process. */
package org.plimsoll.kernel;
