using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PerfGen.Build.Budgets;
using PerfGen.Build.Manifests;
using PerfGen.Build.Measured;
using PerfGen.Build.Reading;
using PerfGen.Build.Reporting;
using PerfGen.Build.Warnings;

namespace PerfGen.Build;

/// <summary>
/// Reads the manifest out of a compiled assembly, writes the report, and holds it against the project's budgets. A broken budget is an
/// error; whatever else goes wrong is a warning, for a build that would have passed without a report passes with it.
/// </summary>
public sealed class WriteProfileReport : Microsoft.Build.Utilities.Task
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Where the report goes; created if it is not there.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>False for no report; budgets are held all the same.</summary>
    public bool WritesReport { get; set; } = true;

    /// <summary>True to write rules for Prometheus as well, with or without the report.</summary>
    public bool WritesRules { get; set; }

    /// <summary>A snapshot file, or nothing.</summary>
    public string Snapshot { get; set; } = "";

    /// <summary>The compiler's option for its error log, or nothing.</summary>
    public string ErrorLog { get; set; } = "";

    /// <summary>True if the report was asked for the warnings in that log; else those of a log that is there anyway are taken.</summary>
    public bool CollectsWarnings { get; set; }

    /// <summary>The project's folder, to which places in the source are relative.</summary>
    public string ProjectFolder { get; set; } = "";

    /// <summary>The least share of measured call sites, in percent; or nothing.</summary>
    public string MinCoverage { get; set; } = "";

    /// <summary>How many series the assembly may make at the most; or nothing.</summary>
    public string MaxSeries { get; set; } = "";

    /// <summary>What was written. Empty where nothing is profiled.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>False after a warning, so that the next build tries again.</summary>
    [Output]
    public bool IsComplete { get; private set; } = true;

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Manifest? manifest = ManifestReader.Read(Assembly);
            if (manifest is null || !WritesReport)
                ReportFolder.DeleteReport(OutputFolder);
            if (manifest is null || !WritesRules)
                ReportFolder.DeleteRules(OutputFolder);
            if (manifest is not null)
                Report(manifest);
        }
        catch (ManifestException error)
        {
            Warn(Codes.NoReport, $"{error.Message.TrimEnd('.')}. There is no profile report of this build.");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            Warn(Codes.NoReport, $"The profile report of '{Assembly}' could not be written to '{OutputFolder}': {error.Message.TrimEnd('.')}. Make the folder writable, or set PerfGenReport to false.");
        }

        return !Log.HasLoggedErrors;
    }

    private void Report(Manifest manifest)
    {
        BuildReport report = BuildReport.Of(manifest, Measurements(), WritesReport ? RuleWarnings() : null);
        string where = "";
        Exception? failure = null;
        try
        {
            if (WritesRules)
                Files = [new TaskItem(ReportFolder.WriteRules(manifest, OutputFolder))];
            if (WritesReport)
            {
                Files = [.. Files, .. ReportFolder.WriteReport(report, OutputFolder).Select(static file => new TaskItem(file))];
                where = " -> " + Path.GetFullPath(ReportFolder.PageIn(OutputFolder));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The budgets hold all the same.
            failure = error;
        }

        if (failure is null)
            Log.LogMessage(MessageImportance.High, "PerfGen: {0}{1}", SummaryLine.Of(report), where);
        foreach (BrokenBudget broken in Budget.Check(report, MinCoverage, MaxSeries))
            Log.LogError(subcategory: null, broken.Code, helpKeyword: null, file: null, 0, 0, 0, 0, "{0}", broken.Message);
        if (failure is not null)
            throw failure;
    }

    private Measurements? Measurements()
    {
        if (string.IsNullOrWhiteSpace(Snapshot))
            return null;
        try
        {
            return SnapshotReader.Read(Snapshot);
        }
        catch (ManifestException error)
        {
            Warn(Codes.NoSnapshot, $"{error.Message.TrimEnd('.')}. The profile report has no measured numbers.");
            return null;
        }
    }

    private IReadOnlyList<RuleWarning>? RuleWarnings()
    {
        try
        {
            if (ErrorLog.Length > 0)
                return ErrorLogReader.Read(Path.Combine(ProjectFolder, ErrorLogOption.PathOf(ErrorLog)), ProjectFolder);
            if (CollectsWarnings)
                throw new ManifestException("The compiler writes no error log where the path of the intermediate files has a comma or a semicolon; set ErrorLog to another path");
        }
        catch (ManifestException error) when (CollectsWarnings)
        {
            Warn(Codes.NoWarnings, $"{error.Message.TrimEnd('.')}. The profile report has no warnings of the rules.");
        }
        catch (ManifestException)
        {
            // A log of the project's own, in a form or a place that is nobody's business here.
        }

        return null;
    }

    private void Warn(string code, string message)
    {
        IsComplete = false;
        Log.LogWarning(subcategory: null, code, helpKeyword: null, file: null, 0, 0, 0, 0, "{0}", message);
    }
}
