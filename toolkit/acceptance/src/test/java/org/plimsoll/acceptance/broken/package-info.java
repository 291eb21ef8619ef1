/** Classes that break the rules of the design, so that a test can see the rules bite. */
package org.plimsoll.acceptance.broken;
