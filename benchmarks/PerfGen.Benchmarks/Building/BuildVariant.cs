using PerfGen.Benchmarks.Generating;

namespace PerfGen.Benchmarks.Building;

/// <summary>One way to have the project.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Folder">Its copy; of two variants with one folder, the second shows how far two measurements of the same lie apart.</param>
/// <param name="UsesPerfGen">False for a project that has never heard of it.</param>
/// <param name="Properties">More of the project file.</param>
internal sealed record BuildVariant(string Name, string Folder, bool UsesPerfGen, string Properties = "")
{
    /// <summary>Those that the budget is about.</summary>
    public static readonly IReadOnlyList<BuildVariant> Judged =
    [
        new("without PerfGen", "without", UsesPerfGen: false),
        new("without PerfGen, once more", "without", UsesPerfGen: false),
        new("with PerfGen", "with", UsesPerfGen: true),
    ];

    public static readonly IReadOnlyList<BuildVariant> All =
    [
        .. Judged,
        new("with `PerfGenReportWarnings`", "warnings", UsesPerfGen: true, "<PerfGenReportWarnings>true</PerfGenReportWarnings>"),
    ];

    public void Write(string root, string version, int files) => ProjectOnDisk.Write(
        SyntheticProject.Create(files, UsesPerfGen), Path.Combine(root, Folder), UsesPerfGen ? version : null, Properties);
}
