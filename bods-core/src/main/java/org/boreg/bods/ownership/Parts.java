package org.boreg.bods.ownership;

import java.util.Arrays;

/** The owners of one company and what of their holdings is possible together, as parts of 1; filled anew for each company. */
final class Parts {

    private int size;
    private int[] owners = new int[16];
    private double[] least = new double[16];
    private double[] most = new double[16];
    private boolean[] leastOpen = new boolean[16];
    private boolean[] mostOpen = new boolean[16];
    private double slack;
    private int openEnds;
    private boolean overDeclared;

    /** See {@link Stakes}, which does the same with ranges. */
    Parts load(HoldingTable table, int company) {
        int start = table.start(company);
        size = table.end(company) - start;
        makeRoom();
        double sum = 0;
        int open = 0;
        for (int holding = start; holding < start + size; holding++) {
            sum += table.min(holding);
            open += table.minOpen(holding) ? 1 : 0;
        }
        overDeclared = sum > 100 + Ranges.GRAIN || sum > 100 - Ranges.GRAIN && open > 0;
        slack = overDeclared || 100 - sum < Ranges.GRAIN ? 0 : (100 - sum) / 100;
        openEnds = overDeclared ? 0 : open;
        for (int part = 0; part < size; part++) {
            owners[part] = table.owner(start + part);
            if (overDeclared) {
                putExactly(part, Math.min(100, table.min(start + part) / sum * 100));
            } else {
                putNarrowed(part, table, start + part, 100 - (sum - table.min(start + part)), open);
            }
        }
        return this;
    }

    private void makeRoom() {
        if (size > owners.length) {
            int length = Math.max(size, 2 * owners.length);
            owners = Arrays.copyOf(owners, length);
            least = Arrays.copyOf(least, length);
            most = Arrays.copyOf(most, length);
            leastOpen = Arrays.copyOf(leastOpen, length);
            mostOpen = Arrays.copyOf(mostOpen, length);
        }
    }

    private void putNarrowed(int part, HoldingTable table, int holding, double room, int open) {
        double min = table.min(holding);
        double max = table.max(holding);
        boolean minOpen = table.minOpen(holding);
        boolean roomOpen = open > (minOpen ? 1 : 0);
        if (room > max + Ranges.GRAIN) {
            put(part, min, minOpen, max, table.maxOpen(holding));
        } else if (Math.min(room, max) - min > Ranges.GRAIN) {
            boolean roomIsLess = room < max - Ranges.GRAIN;
            put(part, min, minOpen, Math.min(room, max), roomOpen || !roomIsLess && table.maxOpen(holding));
        } else {
            putExactly(part, min);
        }
    }

    private void putExactly(int part, double percent) {
        put(part, percent, false, percent, false);
    }

    private void put(int part, double min, boolean minOpen, double max, boolean maxOpen) {
        least[part] = min / 100;
        leastOpen[part] = minOpen;
        most[part] = max / 100;
        mostOpen[part] = maxOpen;
    }

    int size() {
        return size;
    }

    int owner(int part) {
        return owners[part];
    }

    double least(int part) {
        return least[part];
    }

    boolean leastOpen(int part) {
        return leastOpen[part];
    }

    double most(int part) {
        return most[part];
    }

    boolean mostOpen(int part) {
        return mostOpen[part];
    }

    boolean isCertain(int part) {
        return least[part] > 0 || leastOpen[part];
    }

    /** Whether every owner holds just what it is said to hold. */
    boolean areExact() {
        for (int part = 0; part < size; part++) {
            if (least[part] != most[part]) {
                return false;
            }
        }
        return true;
    }

    double slack() {
        return slack;
    }

    int openEnds() {
        return openEnds;
    }

    boolean isOverDeclared() {
        return overDeclared;
    }
}
