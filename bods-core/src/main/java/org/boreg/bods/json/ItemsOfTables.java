package org.boreg.bods.json;

import java.io.IOException;
import org.boreg.bods.table.TableItem;
import org.boreg.bods.table.TableItems;
import org.jspecify.annotations.Nullable;

/** The rows of tables as statements. */
final class ItemsOfTables implements Items {

    private final TableItems tables;

    ItemsOfTables(TableItems tables) {
        this.tables = tables;
    }

    @Override
    public @Nullable RawItem next() throws IOException {
        TableItem item = tables.next();
        if (item == null) {
            return null;
        }
        return item instanceof TableItem.Row row
                ? new RawStatement(row.place(), row.text())
                : new BrokenItem(((TableItem.Remark) item).finding());
    }

    @Override
    public long count() {
        return tables.count();
    }

    @Override
    public void close() throws IOException {
        tables.close();
    }
}
