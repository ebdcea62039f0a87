package org.boreg.bods.validation.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code anyOf} and {@code oneOf} as the reference validator reports them: one violation for all branches together, or those of
 * the one branch that a field selects.
 */
record OneErrorKeyword(KeywordType type, SchemaDocument document) implements Keyword {

    @Override
    public String getValue() {
        return type.getValue();
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode branches, Schema parent, SchemaContext context) {
        return new Validator(location, branches, parent, context);
    }

    private final class Validator extends BaseKeywordValidator {

        private final List<Schema> schemas = new ArrayList<>();
        private final @Nullable Branches selection;

        Validator(SchemaLocation location, JsonNode branches, Schema parent, SchemaContext context) {
            super(OneErrorKeyword.this, branches, location, parent, context);
            for (int i = 0; i < branches.size(); i++) {
                schemas.add(context.newSchema(location.append(i), branches.get(i), parent));
            }
            selection = isOneOf() ? Branches.of(branches, parent.getSchemaNode(), document) : null;
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            if (selection != null && value.isObject()) {
                validateSelected(context, selection, value, root, at);
                return;
            }
            int fitting = fitting(context, value, root, at);
            if (fitting == 0 || isOneOf() && fitting > 1) {
                context.addError(violation(getKeyword(), getSchemaNode(), value, at, null));
            }
        }

        private int fitting(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            List<Error> errors = context.getErrors();
            boolean failFast = context.isFailFast();
            context.setFailFast(false);
            int fitting = 0;
            for (Schema schema : schemas) {
                context.setErrors(new ArrayList<>());
                schema.validate(context, value, root, at);
                fitting += context.getErrors().isEmpty() ? 1 : 0;
            }
            context.setErrors(errors);
            context.setFailFast(failFast);
            return fitting;
        }

        private void validateSelected(
                ExecutionContext context, Branches branches, JsonNode value, JsonNode root, NodePath at) {
            JsonNode code = value.path(branches.field());
            Integer index = code.isString() ? branches.byCode().get(code.stringValue()) : null;
            if (index != null) {
                schemas.get(index).validate(context, value, root, at);
            } else if (code.isMissingNode()) {
                report(context, "required", branches, value, at);
            } else {
                report(context, "enum", branches, code, at.append(branches.field()));
            }
        }

        /** Unless the schema itself asks for the field and its codes, and so reports the same. */
        private void report(ExecutionContext context, String keyword, Branches branches, JsonNode value, NodePath at) {
            JsonNode required = getParentSchema().getSchemaNode().path("required");
            if (required.valueStream().noneMatch(field -> branches.field().equals(field.asString("")))) {
                context.addError(violation(keyword, branches.codes(), value, at, branches.field()));
            }
        }

        private static Error violation(
                String keyword, JsonNode schemaNode, JsonNode value, NodePath at, @Nullable String property) {
            return Error.builder()
                    .keyword(keyword)
                    .schemaNode(schemaNode)
                    .instanceNode(value)
                    .instanceLocation(at)
                    .property(property)
                    .message(keyword)
                    .build();
        }

        private boolean isOneOf() {
            return type == KeywordType.ONE_OF;
        }
    }
}
