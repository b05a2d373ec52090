// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Texts;
import tsukasa.api.staff.StaffList;
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FindingService;
import tsukasa.devices.FleetService;
import tsukasa.devices.LostService;
import tsukasa.devices.RolloutService;
import tsukasa.devices.SimService;
import tsukasa.devices.TrafficService;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** The devices: the fleet at a glance, who has what, what is the matter with it, its lines, what is lost and what is rolled out. */
@Component
public final class DevicesPage implements Page {
    private final Staff staff = new Staff();
    private final DevicesServices services;

    @Activate
    public DevicesPage(@Reference DeviceService devices, @Reference SimService sims, @Reference FleetService fleet,
            @Reference TrafficService traffic, @Reference FindingService findings, @Reference LostService lost,
            @Reference RolloutService rollout, @Reference TableWriter tables, @Reference ReportCatalog catalog,
            @Reference ReportWriter reports) {
        services = new DevicesServices(devices, sims, fleet, traffic, findings, lost, rollout, staff,
                new DevicesServices.Paper(tables, catalog, reports));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addStaff(StaffList list) {
        staff.add(list);
    }

    void removeStaff(StaffList list) {
        staff.remove(list);
    }

    @Override
    public String id() {
        return DeviceLinks.PAGE;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(DevicesPage.class, locale).text("DevicesPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.DEVICES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public URL icon() {
        return DevicesPage.class.getResource("devices.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new DevicesContent(parent, context, services);
    }
}
