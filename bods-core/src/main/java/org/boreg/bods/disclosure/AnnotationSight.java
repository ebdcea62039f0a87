package org.boreg.bods.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.Annotation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tier sees of annotations. An annotation on something hidden, or on something that holds something hidden, is likely to say it
 * again ("day of birth corrected from..."), so that only its being there may be seen.
 *
 * <p>On a person, annotations are shown only where they point at something that the tier sees whole of every person; in doubt they are not.
 */
final class AnnotationSight {

    static final String RECORD_DETAILS = "recordDetails";

    private static final List<String> CONTENT = List.of("description", "transformedContent", "url");

    private static final Set<String> FIELDS = Set.of(
            "statementId",
            "statementDate",
            "declaration",
            "declarationSubject",
            "recordId",
            "recordType",
            "recordStatus",
            "publicationDetails");

    private static final Set<String> DETAILS_OF_ANYBODY = Set.of("isComponent", "personType");

    private static final Map<String, List<Matter>> DETAILS = Map.of(
            "names", List.of(Matter.NAMES),
            "identifiers", List.of(Matter.IDENTIFIERS),
            "nationalities", List.of(Matter.NATIONALITIES),
            "placeOfBirth", List.of(Matter.PLACE_OF_BIRTH),
            "birthDate", List.of(Matter.BIRTH_DATE),
            "deathDate", List.of(Matter.DEATH_DATE),
            "taxResidencies", List.of(Matter.TAX_RESIDENCIES),
            "addresses", List.of(Matter.RESIDENCE, Matter.SERVICE_ADDRESS, Matter.OTHER_ADDRESSES),
            "politicalExposure", List.of(Matter.POLITICAL_EXPOSURE),
            "unspecifiedPersonDetails", List.of(Matter.NAMES));

    private final Map<Matter, Extent> extents;

    /** @param extents of every matter */
    AnnotationSight(Map<Matter, Extent> extents) {
        this.extents = extents;
    }

    /** Takes the content from those annotations of a statement, as it is seen, that must not be read. */
    void hide(ObjectNode seen, ObjectNode original, boolean isProtected, Hidden hidden) {
        if (!(seen.path("annotations") instanceof ArrayNode annotations)) {
            return;
        }
        for (int i = 0; i < annotations.size(); i++) {
            JsonNode annotation = annotations.get(i);
            if (annotation instanceof ObjectNode object && !isShown(object, seen, original, isProtected, hidden)) {
                hideContent(object, seen, hidden.at("annotations").at(String.valueOf(i)));
            }
        }
    }

    /** The annotation without its content, unless that may be seen. */
    Annotation ofPerson(Annotation annotation, boolean isProtected) {
        Extent extent = extent(true, isProtected);
        boolean isShown = extent == Extent.WHOLE
                || extent == Extent.SEEN && isSeenOfPersons(tokens(annotation.statementPointerTarget()), isProtected);
        return new Annotation(
                isShown ? annotation.statementPointerTarget() : "/" + RECORD_DETAILS,
                annotation.motivation(),
                annotation.creationDate(),
                isWhole(Matter.SOURCES) ? annotation.createdBy() : null,
                isShown ? annotation.description() : null,
                isShown ? annotation.transformedContent() : null,
                isShown ? annotation.url() : null);
    }

    private boolean isShown(
            ObjectNode annotation, ObjectNode seen, ObjectNode original, boolean isProtected, Hidden hidden) {
        boolean isPerson = original.path("recordType").asString("").equals("person");
        return switch (extent(isPerson, isProtected)) {
            case WHOLE -> true;
            case SEEN -> isOnWhatIsSeen(annotation, seen, original, isProtected, hidden);
            default -> false;
        };
    }

    /** Where all annotations are shown, those of protected persons are still no more than what is seen of such persons. */
    private Extent extent(boolean isPerson, boolean isProtected) {
        Extent extent = extents.getOrDefault(Matter.ANNOTATIONS, Extent.HIDDEN);
        return isPerson && isProtected && extent == Extent.WHOLE ? Extent.SEEN : extent;
    }

    private boolean isOnWhatIsSeen(
            ObjectNode annotation, ObjectNode seen, ObjectNode original, boolean isProtected, Hidden hidden) {
        List<String> target = tokens(annotation.path("statementPointerTarget").asString(""));
        boolean isPerson = original.path("recordType").asString("").equals("person");
        if (isPerson && !isSeenOfPersons(target, isProtected)) {
            return false;
        }
        boolean isThere = resolved(target, original).size() == target.size();
        boolean isSeen = resolved(target, seen).size() == target.size();
        return (isSeen || !isThere && !isPerson) && !hidden.touches(pointer(target));
    }

    private boolean isSeenOfPersons(List<String> target, boolean isProtected) {
        if (target.isEmpty()) {
            return false;
        }
        String field = target.get(0);
        if (!field.equals(RECORD_DETAILS)) {
            return FIELDS.contains(field) || field.equals("source") && isWhole(Matter.SOURCES);
        }
        return target.size() > 1
                && (DETAILS_OF_ANYBODY.contains(target.get(1)) || isSeenWhole(target.get(1), isProtected));
    }

    private boolean isSeenWhole(String detail, boolean isProtected) {
        return (!isProtected || detail.equals("unspecifiedPersonDetails"))
                && DETAILS.containsKey(detail)
                && DETAILS.get(detail).stream().allMatch(this::isWhole);
    }

    private boolean isWhole(Matter matter) {
        return extents.get(matter) == Extent.WHOLE;
    }

    private static void hideContent(ObjectNode annotation, ObjectNode seen, Hidden hidden) {
        for (String field : CONTENT) {
            if (annotation.remove(field) != null) {
                hidden.at(field).add();
            }
        }
        String target = annotation.path("statementPointerTarget").asString("");
        String known = pointer(resolved(tokens(target), seen));
        if (!known.equals(target)) {
            annotation.put("statementPointerTarget", known);
            hidden.at("statementPointerTarget").add();
        }
    }

    /** As much of the path as leads somewhere. */
    private static List<String> resolved(List<String> target, JsonNode root) {
        JsonNode node = root;
        for (int i = 0; i < target.size(); i++) {
            String token = target.get(i);
            node = node.isArray() ? node.path(index(token)) : node.path(token);
            if (node.isMissingNode()) {
                return target.subList(0, i);
            }
        }
        return target;
    }

    private static int index(String token) {
        return token.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(token) : -1;
    }

    private static List<String> tokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        for (String token : pointer.split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return pointer.startsWith("/") ? tokens.subList(1, tokens.size()) : List.of();
    }

    private static String pointer(List<String> tokens) {
        StringBuilder pointer = new StringBuilder();
        tokens.forEach(token -> pointer.append('/').append(Hidden.escaped(token)));
        return pointer.toString();
    }
}
