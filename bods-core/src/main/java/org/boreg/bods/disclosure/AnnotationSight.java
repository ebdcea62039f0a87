package org.boreg.bods.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boreg.bods.model.Annotation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the public sees of annotations. An annotation on something hidden, or on something that holds something hidden, is likely
 * to say it again ("day of birth corrected from..."), so that only its being there may be seen.
 *
 * <p>On a person, annotations are shown only where they point at something that is public of every person; in doubt they are not.
 */
final class AnnotationSight {

    static final String RECORD_DETAILS = "recordDetails";

    private static final List<String> CONTENT = List.of("description", "transformedContent", "url");

    private static final Set<String> PUBLIC_FIELDS = Set.of(
            "statementId",
            "statementDate",
            "declaration",
            "declarationSubject",
            "recordId",
            "recordType",
            "recordStatus",
            "publicationDetails",
            "source");

    private static final Set<String> PUBLIC_DETAILS_OF_ANYBODY =
            Set.of("isComponent", "personType", "unspecifiedPersonDetails");

    private static final Set<String> PUBLIC_DETAILS_OF_THE_NAMED =
            Set.of("names", "nationalities", "taxResidencies", "politicalExposure");

    /** Takes the content from those annotations of a statement, as the public sees it, that must not be read. */
    static void hide(ObjectNode seen, ObjectNode original, boolean isPerson, Hidden hidden) {
        if (!(seen.path("annotations") instanceof ArrayNode annotations)) {
            return;
        }
        for (int i = 0; i < annotations.size(); i++) {
            JsonNode annotation = annotations.get(i);
            if (annotation instanceof ObjectNode object && !isShown(object, seen, original, isPerson, hidden)) {
                hideContent(object, seen, hidden.at("annotations").at(String.valueOf(i)));
            }
        }
    }

    /** The annotation without its content, unless it is on something that is public of every person. */
    static Annotation ofPerson(Annotation annotation, boolean isNamed) {
        return isPublicOfPersons(tokens(annotation.statementPointerTarget()), isNamed)
                ? annotation
                : new Annotation(
                        "/" + RECORD_DETAILS,
                        annotation.motivation(),
                        annotation.creationDate(),
                        annotation.createdBy(),
                        null,
                        null,
                        null);
    }

    private static boolean isShown(
            ObjectNode annotation, ObjectNode seen, ObjectNode original, boolean isPerson, Hidden hidden) {
        String pointer = annotation.path("statementPointerTarget").asString("");
        List<String> target = tokens(pointer);
        if (isPerson && !isPublicOfPersons(target, true)) {
            return false;
        }
        boolean isThere = resolved(target, original).size() == target.size();
        boolean isSeen = resolved(target, seen).size() == target.size();
        return (isSeen || !isThere && !isPerson) && !hidden.touches(pointer(target));
    }

    private static boolean isPublicOfPersons(List<String> target, boolean isNamed) {
        if (target.isEmpty()) {
            return false;
        }
        if (!target.get(0).equals(RECORD_DETAILS)) {
            return PUBLIC_FIELDS.contains(target.get(0));
        }
        return target.size() > 1
                && (PUBLIC_DETAILS_OF_ANYBODY.contains(target.get(1))
                        || isNamed && PUBLIC_DETAILS_OF_THE_NAMED.contains(target.get(1)));
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

    private AnnotationSight() {}
}
