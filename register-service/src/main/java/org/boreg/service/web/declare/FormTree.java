package org.boreg.service.web.declare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A declaration's form while it is filled in. The name of each input is the JSON Pointer of what is typed there, so that what is remarked on
 * a field is remarked at its input; whatever the page has no input for stays as it was.
 *
 * <p>What is no number or list is kept as the text that it is: the check says what was expected, and nothing that was typed is lost.
 */
public final class FormTree {

    /** More than that are declared as a file, not by hand. */
    static final int MOST_OWNERS = 60;

    /** Of all owners together. So many fit into what a browser may send at once. */
    static final int MOST_INTERESTS = 100;

    static final String PERSON = "person";
    static final String COMPANY = "company";
    static final String UNKNOWN = "unknown";

    private static final String OWNERS = "owners";
    private static final String INTERESTS = "interests";

    /** Tells the inputs apart into which one field is typed. */
    private static final String PART = "#";

    /** What the range of a share is typed into, beside the pointer of the share. */
    private static final Map<String, String> BOUNDS =
            Map.of("exact", "exact", "min", "lower", "moreThan", "lower", "max", "upper", "lessThan", "upper");

    private final ObjectNode json;

    private FormTree(ObjectNode json) {
        this.json = json;
    }

    /** An empty form about a company. */
    static FormTree about(String identifier, String date) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("subject").put("identifier", identifier);
        json.put("date", date);
        FormTree form = new FormTree(json);
        form.add(PERSON);
        return form;
    }

    static FormTree of(ObjectNode json) {
        return new FormTree(json.deepCopy());
    }

    /** What a page sends: the form as it was, and over it what was typed. */
    static FormTree sent(MultiValueMap<String, String> parameters) {
        FormTree form = new FormTree(whole(parameters.getFirst("whole")));
        parameters.forEach((name, values) -> {
            if (name.startsWith("/") && !name.contains(PART)) {
                form.type(name, Objects.requireNonNullElse(values.get(0), "").strip());
            }
        });
        parameters.getOrDefault("flag", List.of()).forEach(pointer -> form.flag(pointer, false));
        parameters.getOrDefault("on", List.of()).forEach(pointer -> form.flag(pointer, true));
        form.shares(parameters);
        return form;
    }

    private static ObjectNode whole(@Nullable String text) {
        try {
            return text != null && JsonMapper.shared().readTree(text) instanceof ObjectNode object
                    ? object
                    : JsonNodeFactory.instance.objectNode();
        } catch (JacksonException broken) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** As it is sent to be checked or kept. */
    public String json() {
        return json.toString();
    }

    /** What is typed there; empty for nothing. */
    public String text(String pointer) {
        JsonNode value = json.at(pointer);
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(FormTree::plain).toList());
        }
        return plain(value);
    }

    private static String plain(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isObject() ? plain(value.path("code")) : "";
    }

    public boolean isOn(String pointer, boolean otherwise) {
        return json.at(pointer).asBoolean(otherwise);
    }

    /** What is typed as a share: {@code exact}, {@code lower} or {@code upper}. */
    public String share(String pointer, String which) {
        JsonNode shares = json.at(pointer);
        if (!shares.isObject()) {
            return which.equals("exact") ? plain(shares) : "";
        }
        return BOUNDS.entrySet().stream()
                .filter(bound -> bound.getValue().equals(which))
                .map(bound -> plain(shares.path(bound.getKey())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether the bound itself does not belong to the range. */
    public boolean isExclusive(String pointer, String which) {
        return json.at(pointer).has(which.equals("lower") ? "moreThan" : "lessThan");
    }

    /** The owners, each with what it is and where it is. */
    public List<OwnerAt> owners() {
        return IntStream.range(0, json.path(OWNERS).size())
                .mapToObj(index -> OwnerAt.of(index, json.path(OWNERS).get(index)))
                .toList();
    }

    /**
     * @param number as people count, from 1
     * @param at JSON Pointer
     * @param kind {@code person}, {@code company} or {@code unknown}
     * @param interests JSON Pointers
     */
    public record OwnerAt(int number, String at, String kind, List<String> interests) {

        private static OwnerAt of(int index, JsonNode owner) {
            String at = "/" + OWNERS + "/" + index;
            String kind = owner.has(COMPANY) ? COMPANY : owner.has(UNKNOWN) ? UNKNOWN : PERSON;
            List<String> interests = IntStream.range(0, owner.path(INTERESTS).size())
                    .mapToObj(number -> at + "/" + INTERESTS + "/" + number)
                    .toList();
            return new OwnerAt(index + 1, at, kind, interests);
        }
    }

    /** Whether no more can be added. */
    public boolean isFull() {
        return json.path(OWNERS).size() >= MOST_OWNERS || interests() >= MOST_INTERESTS;
    }

    /** Whether there is more in it, as when a program has sent it, than a page can send back. */
    boolean isTooLarge() {
        return json.path(OWNERS).size() > MOST_OWNERS || interests() > MOST_INTERESTS;
    }

    private int interests() {
        return owners().stream().mapToInt(owner -> owner.interests().size()).sum();
    }

    /** @param kind {@code person}, {@code company} or {@code unknown} */
    void add(String kind) {
        if (isFull()) {
            return;
        }
        ObjectNode owner = list(json, OWNERS).addObject();
        if (kind.equals(UNKNOWN)) {
            owner.put(UNKNOWN, "subjectUnableToConfirmOrIdentifyBeneficialOwner");
        } else {
            owner.putObject(kind.equals(COMPANY) ? COMPANY : PERSON);
        }
        addInterest(owner);
    }

    void addInterest(String owner) {
        if (json.at(owner) instanceof ObjectNode there && interests() < MOST_INTERESTS) {
            addInterest(there);
        }
    }

    private static void addInterest(ObjectNode owner) {
        list(owner, INTERESTS).addObject().put("type", "shareholding");
    }

    /** Takes an owner or an interest away. */
    void remove(String pointer) {
        pointer(pointer).ifPresent(at -> {
            if (json.at(at.head()) instanceof ArrayNode list && at.last().getMatchingIndex() >= 0) {
                list.remove(at.last().getMatchingIndex());
            }
        });
    }

    private static ArrayNode list(ObjectNode in, String field) {
        return in.path(field) instanceof ArrayNode there ? there : in.putArray(field);
    }

    private void type(String name, String text) {
        pointer(name).flatMap(this::parent).ifPresent(parent -> {
            String field = name.substring(name.lastIndexOf('/') + 1);
            if (text.isEmpty()) {
                parent.remove(field);
            } else if (field.equals("nationalities")) {
                ArrayNode list = parent.putArray(field);
                Arrays.stream(text.split("[,;\\s]+")).forEach(list::add);
            } else {
                parent.put(field, text);
            }
        });
    }

    private void flag(String name, boolean on) {
        pointer(name)
                .flatMap(this::parent)
                .ifPresent(parent -> parent.put(name.substring(name.lastIndexOf('/') + 1), on));
    }

    /** The object that a field belongs to, made where a text was; empty where there is no such place in a form. */
    private Optional<ObjectNode> parent(JsonPointer field) {
        JsonPointer at = field.head();
        JsonNode there = json.at(at);
        if (there instanceof ObjectNode object) {
            return Optional.of(object);
        }
        if (at.length() == 0 || !(json.at(at.head()) instanceof ObjectNode above)) {
            return Optional.empty();
        }
        ObjectNode made = above.putObject(at.last().getMatchingProperty());
        if (there.isString()) {
            // A country alone, as in "residence": "GB".
            made.set("country", there);
        }
        return Optional.of(made);
    }

    /** Each share is sent as what it is exactly, or as its two ends. */
    private void shares(MultiValueMap<String, String> sent) {
        for (OwnerAt owner : owners()) {
            for (String interest : owner.interests()) {
                String at = interest + "/shares";
                if (sent.containsKey(at + "#exact") && json.at(interest) instanceof ObjectNode in) {
                    share(in, at, sent);
                }
            }
        }
    }

    private static void share(ObjectNode interest, String at, MultiValueMap<String, String> sent) {
        ObjectNode shares = JsonNodeFactory.instance.objectNode();
        put(shares, "exact", sent.getFirst(at + "#exact"));
        put(shares, isExclusive(sent, at, "lower") ? "moreThan" : "min", sent.getFirst(at + "#lower"));
        put(shares, isExclusive(sent, at, "upper") ? "lessThan" : "max", sent.getFirst(at + "#upper"));
        if (shares.isEmpty()) {
            interest.remove("shares");
        } else {
            interest.set("shares", shares);
        }
    }

    private static boolean isExclusive(MultiValueMap<String, String> sent, String at, String which) {
        return "exclusive".equals(sent.getFirst(at + "#" + which + "-end"));
    }

    private static void put(ObjectNode shares, String bound, @Nullable String text) {
        String typed = text == null ? "" : text.replace("%", "").strip();
        if (typed.isEmpty()) {
            return;
        }
        try {
            shares.put(bound, new BigDecimal(typed.replace(',', '.')));
        } catch (NumberFormatException none) {
            shares.put(bound, typed);
        }
    }

    private static Optional<JsonPointer> pointer(String text) {
        try {
            JsonPointer pointer = JsonPointer.compile(text);
            return pointer.length() == 0 ? Optional.empty() : Optional.of(pointer);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Where the page has an input, or a group of them: what is remarked below is remarked there. */
    List<String> places() {
        List<String> places = new ArrayList<>(List.of(
                "/subject/identifier", "/subject/name", "/subject/jurisdiction", "/date", "/reason", "/noOwners"));
        for (OwnerAt owner : owners()) {
            places.add(owner.at());
            String who = owner.at() + "/" + owner.kind();
            switch (owner.kind()) {
                case PERSON ->
                    List.of(
                                    "/name",
                                    "/birthDate",
                                    "/nationalities",
                                    "/residence/country",
                                    "/serviceAddress/address",
                                    "/serviceAddress/postCode",
                                    "/serviceAddress/country",
                                    "/protected")
                            .forEach(field -> places.add(who + field));
                case COMPANY ->
                    List.of("/identifier", "/name", "/jurisdiction").forEach(field -> places.add(who + field));
                default -> places.addAll(List.of(who, owner.at() + "/description"));
            }
            for (String interest : owner.interests()) {
                places.add(interest);
                List.of("/type", "/shares", "/startDate", "/endDate", "/details", "/direct", "/beneficialOwnership")
                        .forEach(field -> places.add(interest + field));
            }
        }
        return places;
    }
}
