package org.plimsoll.kernel.install;

import java.nio.file.Path;

/**
 * What an installation left on the disk.
 *
 * @param folder the kernelspec's folder
 * @param jars the number of jars copied
 * @param archiveBytes the size of the class-data archive; 0 when there is none
 * @param archiveFailure why there is none; empty when there is one or none was wanted
 */
public record Installation(Path folder, int jars, long archiveBytes, String archiveFailure) {}
