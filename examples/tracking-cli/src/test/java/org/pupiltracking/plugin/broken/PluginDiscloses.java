package org.pupiltracking.plugin.broken;

import java.util.List;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.text.Text;

/** By its package a class of a plugin, with a report of its own making. */
public record PluginDiscloses(
        ReportId report, Role role, boolean anonymous, String policy, Content<Shown> content, List<Text> notes)
        implements Disclosed {}
