/** Tests of the session, without sockets. */
package org.plimsoll.kernel.evaluate;
