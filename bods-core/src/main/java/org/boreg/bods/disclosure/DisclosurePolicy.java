package org.boreg.bods.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * What every tier of viewers sees. A higher tier never sees less than a lower one; whoever keeps the register sees all.
 *
 * <p>The usual policy: the public sees what the Companies Act 2006, ss. 790ZF and 1087, leaves on the register of people with
 * significant control: names, month and year of birth, nationality, country of residence, a service address, and what they hold.
 * A legitimate interest (Directive (EU) 2024/1640, art. 12) opens the same, which is what the directive lists. Obliged entities and
 * competent authorities (art. 11) see what is registered; of those whom an exemption (art. 15) keeps from others, only authorities.
 */
public final class DisclosurePolicy {

    private static final String USUAL = "usual-policy.json";

    private static final DisclosurePolicy USUAL_POLICY = usualFromResource();

    private final Map<Viewer, Disclosure> tiers;

    DisclosurePolicy(Map<Viewer, Disclosure> tiers) {
        this.tiers = new EnumMap<>(tiers);
        this.tiers.put(Viewer.OPERATOR, Disclosure.ofAll());
    }

    /** The policy of a register that was given no other. */
    public static DisclosurePolicy usual() {
        return USUAL_POLICY;
    }

    /**
     * Reads a policy: a JSON object with an object for each tier but the operator's, which has each {@link Matter} by its code with the
     * code of an {@link Extent} that the matter can have.
     *
     * @throws InvalidPolicy when it is anything else
     */
    public static DisclosurePolicy parse(String json) {
        return PolicyReader.read(json);
    }

    /** What is disclosed to this viewer. */
    public Disclosure to(Viewer viewer) {
        Disclosure disclosure = tiers.get(viewer);
        if (disclosure == null) {
            throw new IllegalStateException("A policy has all tiers, but this one not " + viewer);
        }
        return disclosure;
    }

    private static DisclosurePolicy usualFromResource() {
        try (InputStream resource = DisclosurePolicy.class.getResourceAsStream(USUAL)) {
            if (resource == null) {
                throw new IllegalStateException("Without " + USUAL + " nobody knows what to hide");
            }
            return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
