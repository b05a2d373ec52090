// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tsukasa.api.Layer;
import tsukasa.tasks.Policy;

/** How the policy lies in its table; there is one, under one id. */
final class PolicyShape implements RowShape<String, Policy> {
    static final String ID = "policy";

    @Override
    public String table() {
        return "task_policy";
    }

    @Override
    public List<String> columns() {
        return List.of("excluded");
    }

    @Override
    public String id(Policy thing) {
        return ID;
    }

    @Override
    public String key(String id) {
        return id;
    }

    @Override
    public void bind(PreparedStatement statement, int first, Policy policy) throws SQLException {
        statement.setString(first, said(policy));
    }

    @Override
    public Policy read(ResultSet row) throws SQLException {
        Set<Layer> excluded = EnumSet.noneOf(Layer.class);
        TaskShape.listed(row.getString(2)).forEach(code -> Layer.ofCode(code).ifPresent(excluded::add));
        return new Policy(excluded);
    }

    static String said(Policy policy) {
        return policy.excluded().stream().map(Layer::code).collect(Collectors.joining(";"));
    }
}
