// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import tsukasa.api.health.Link;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceLinks;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContext;
import tsukasa.ui.Said;

/** What every side of the page works with. */
record Tools(PageContext context, DevicesServices services, DeviceWords words, Said said) {
    LocalDate today() {
        return context.site().now().atZone(context.site().zone()).toLocalDate();
    }

    /** A command whose title is the text of this key, with its picture if there is one of that name. */
    PageAction action(String key, BooleanSupplier enabled, Runnable run) {
        return action(key, null, enabled, run);
    }

    PageAction action(String key, String stroke, BooleanSupplier enabled, Runnable run) {
        String id = key.substring(key.indexOf('_') + 1);
        return new PageAction(id, words.text(key), Optional.ofNullable(Tools.class.getResource(id + ".svg")), Optional.ofNullable(stroke), enabled, run);
    }

    /** Shows this device on the page's first side. */
    void open(AssetNumber device) {
        context.open(new Link(DeviceLinks.PAGE, device.value()));
    }
}
