// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.ui.RecordColumn;

/**
 * How a person has arranged the columns of a table: all of them in their order, and what it is sorted by. Written as one
 * line of text, for example {@code user,host:90,-address|start-,user+}.
 */
public record ColumnLayout(List<Place> places, List<Sorting> sorting) {
    private static final Pattern PLACE = Pattern.compile("(-?)([A-Za-z0-9._][A-Za-z0-9._-]*)(?::(\\d{1,4}))?");
    private static final Pattern SORTING = Pattern.compile("([A-Za-z0-9._-]+)([+-])");

    /** @param width in points; 0 for the column's own */
    public record Place(String column, boolean shown, int width) {
    }

    public record Sorting(String column, boolean ascending) {
    }

    public ColumnLayout {
        places = List.copyOf(places);
        sorting = List.copyOf(sorting);
    }

    /** As the columns are declared. */
    public static ColumnLayout of(List<? extends RecordColumn<?>> columns, List<Sorting> sorting) {
        return new ColumnLayout(columns.stream().map(column -> new Place(column.id(), column.shown(), 0)).toList(), sorting);
    }

    /** Reads what {@link #toString} wrote; columns that are no longer there are left out, new ones stand behind their declared neighbour. */
    public static ColumnLayout read(String text, List<? extends RecordColumn<?>> columns) {
        String[] parts = text.split("\\|", 2);
        List<Place> places = readPlaces(parts[0], columns);
        for (int i = 0; i < columns.size(); i++) {
            String id = columns.get(i).id();
            if (places.stream().noneMatch(place -> place.column.equals(id))) {
                String before = i == 0 ? "" : columns.get(i - 1).id();
                places.add(1 + positionOf(places, before), new Place(id, columns.get(i).shown(), 0));
            }
        }
        if (places.stream().noneMatch(Place::shown)) {
            return of(columns, List.of());
        }
        return new ColumnLayout(places, parts.length < 2 ? List.of() : readSorting(parts[1], columns));
    }

    private static List<Place> readPlaces(String text, List<? extends RecordColumn<?>> columns) {
        List<Place> places = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : text.split(",")) {
            Matcher matcher = PLACE.matcher(part);
            if (matcher.matches() && known(columns, matcher.group(2)) && seen.add(matcher.group(2))) {
                int width = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
                places.add(new Place(matcher.group(2), matcher.group(1).isEmpty(), width));
            }
        }
        return places;
    }

    private static List<Sorting> readSorting(String text, List<? extends RecordColumn<?>> columns) {
        List<Sorting> sorting = new ArrayList<>();
        for (String part : text.split(",")) {
            Matcher matcher = SORTING.matcher(part);
            if (matcher.matches() && known(columns, matcher.group(1))) {
                sorting.add(new Sorting(matcher.group(1), matcher.group(2).equals("+")));
            }
        }
        return sorting;
    }

    private static boolean known(List<? extends RecordColumn<?>> columns, String id) {
        return columns.stream().anyMatch(column -> column.id().equals(id));
    }

    private static int positionOf(List<Place> places, String id) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).column.equals(id)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Place place : places) {
            out.append(out.isEmpty() ? "" : ",").append(place.shown ? "" : "-").append(place.column);
            out.append(place.width == 0 ? "" : ":" + place.width);
        }
        out.append('|');
        for (int i = 0; i < sorting.size(); i++) {
            out.append(i == 0 ? "" : ",").append(sorting.get(i).column).append(sorting.get(i).ascending ? "+" : "-");
        }
        return out.toString();
    }
}
