package org.boreg.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this program and of the Java that runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"boreg %s (Java %s)".formatted(number(), Runtime.version())};
    }

    /** From the jar's manifest; a build's classes have none. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }
}
