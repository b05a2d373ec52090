// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * One condition of a method that judges tasks from ratings: where it holds, the blocker stands in the way. Several rules may set the
 * same blocker; any of them suffices.
 *
 * @param column the rating, a weight of the inventory
 */
public record RatingRule(RuleId id, Blocker blocker, String column, Comparison is, Quantity value) {
    /** How a rating is compared. */
    public enum Comparison {
        AT_LEAST(">="), AT_MOST("<="), MORE(">"), LESS("<"), EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Also ≥ and ≤, and the wide signs of a Japanese keyboard; empty if it is none. */
        public static Optional<Comparison> of(String sign) {
            String narrow = sign.strip().replace('＞', '>').replace('＜', '<').replace('＝', '=').replace("≥", ">=").replace("≧", ">=")
                    .replace("≤", "<=").replace("≦", "<=");
            return Arrays.stream(values()).filter(one -> one.sign.equals(narrow)).findFirst();
        }

        boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case LESS -> comparison < 0;
                case EQUAL -> comparison == 0;
            };
        }
    }

    public RatingRule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(blocker);
        Objects.requireNonNull(is);
        Objects.requireNonNull(value);
        Names.requireListed(column, "a rating's column", Task.LONGEST_WEIGHT_NAME);
    }

    /** Whether it sets its blocker on this task; empty where the task has no such rating. */
    public Optional<Boolean> holds(Task task) {
        return Optional.ofNullable(task.weights().get(column)).map(rating -> is.holds(rating.compareTo(value)));
    }
}
