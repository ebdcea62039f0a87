package org.boreg.bods.validation.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * JSON Schema 2020-12 as the reference validator of the standard understands it, and with what is left of draft 4 in the older
 * versions: {@code dependencies}.
 */
final class SchemaDialect {

    /** The name of a dialect is where it is described, which nobody looks up. */
    static final String ID = "https://json-schema.org/draft/2020-12/schema";

    static Dialect of(SchemaDocument document) {
        return Dialect.builder(ID, Dialects.getDraft202012())
                .keywords(silent())
                .keyword(KeywordType.DEPENDENCIES)
                .keyword(new OneErrorKeyword(KeywordType.ANY_OF, document))
                .keyword(new OneErrorKeyword(KeywordType.ONE_OF, document))
                .formats(formats())
                .build();
    }

    /** Known to ask for nothing, so that nobody is warned of them. */
    private static Collection<Keyword> silent() {
        Dialect usual = Dialects.getDraft202012();
        List<Keyword> silent = new ArrayList<>();
        for (String keyword : ScreenCompiler.SILENT) {
            if (!usual.getKeywords().containsKey(keyword)) {
                silent.add(new NonValidationKeyword(keyword));
            }
        }
        return silent;
    }

    private static List<Format> formats() {
        return Formats.BY_NAME.entrySet().stream().map(SchemaDialect::format).toList();
    }

    private static Format format(Map.Entry<String, Predicate<String>> format) {
        return new Format() {

            @Override
            public String getName() {
                return format.getKey();
            }

            @Override
            public boolean matches(ExecutionContext context, SchemaContext schema, String value) {
                return format.getValue().test(value);
            }
        };
    }

    private SchemaDialect() {}
}
