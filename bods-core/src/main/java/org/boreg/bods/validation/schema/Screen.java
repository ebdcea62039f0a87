package org.boreg.bods.validation.schema;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Part of a schema, made ready to say quickly whether a value is faultless, and nothing else. */
@FunctionalInterface
interface Screen {

    Screen EVERYTHING = value -> true;

    boolean passes(JsonNode value);

    static Screen all(Screen... screens) {
        return switch (screens.length) {
            case 0 -> EVERYTHING;
            case 1 -> screens[0];
            default -> new All(screens);
        };
    }

    record All(Screen... screens) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            for (Screen screen : screens) {
                if (!screen.passes(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Exactly(int count, Screen... screens) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            int passed = 0;
            for (Screen screen : screens) {
                passed += screen.passes(value) ? 1 : 0;
            }
            return passed == count;
        }
    }

    record Any(Screen... screens) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            for (Screen screen : screens) {
                if (screen.passes(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The branch whose code stands in a field, of a value that has to be an object. */
    record Selected(String field, Map<String, Screen> branches) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            JsonNode code = value.path(field);
            Screen branch = code.isString() ? branches.get(code.stringValue()) : null;
            return branch != null && branch.passes(value);
        }
    }

    record If(Screen condition, Screen then, Screen otherwise) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            return (condition.passes(value) ? then : otherwise).passes(value);
        }
    }

    record Codes(Set<String> codes) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            return value.isString() && codes.contains(value.stringValue());
        }
    }

    record Required(String... fields) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            for (String field : fields) {
                if (value.isObject() && value.get(field) == null) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What is in the fields of an object, by name. */
    record Fields(Map<String, Screen> screens) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            return !value.isObject() || (value.size() > screens.size() ? eachKnown(value) : eachPresent(value));
        }

        private boolean eachKnown(JsonNode object) {
            for (Map.Entry<String, Screen> field : screens.entrySet()) {
                JsonNode value = object.get(field.getKey());
                if (value != null && !field.getValue().passes(value)) {
                    return false;
                }
            }
            return true;
        }

        private boolean eachPresent(JsonNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                Screen screen = screens.get(field.getKey());
                if (screen != null && !screen.passes(field.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }

    record Items(Screen screen) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            if (!value.isArray()) {
                return true;
            }
            for (int i = 0; i < value.size(); i++) {
                if (!screen.passes(value.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** From so many to so many characters of Unicode. */
    record Length(int least, int most) implements Screen {

        @Override
        public boolean passes(JsonNode value) {
            if (!value.isString()) {
                return true;
            }
            String text = value.stringValue();
            int units = text.length();
            if (units < least || (long) units > 2L * most) {
                return false;
            }
            int characters = text.codePointCount(0, units);
            return characters >= least && characters <= most;
        }
    }

    /**
     * A text as the predicate says; anything that is no text is somebody else's. At the same place of the next statement the same text
     * often stands again, such as the licence or the publisher's address, and need not be looked at twice.
     */
    final class Text implements Screen {

        private static final int LONGEST_KEPT = 200;

        private final Predicate<String> predicate;

        /** Read and written by many threads without a lock: whichever of them it is from, it did pass. */
        private String passedLast = "";

        Text(Predicate<String> predicate) {
            this.predicate = predicate;
        }

        @Override
        public boolean passes(JsonNode value) {
            if (!value.isString()) {
                return true;
            }
            String text = value.stringValue();
            String known = passedLast;
            if (text.equals(known) && !known.isEmpty()) {
                return true;
            }
            boolean passes = predicate.test(text);
            if (passes && text.length() <= LONGEST_KEPT) {
                passedLast = text;
            }
            return passes;
        }
    }
}
