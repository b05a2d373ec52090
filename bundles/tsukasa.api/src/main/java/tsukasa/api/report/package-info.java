// SPDX-License-Identifier: EPL-2.0
/** What a report is: parameters in, one result out, independent of any format. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api.report;
