using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli.Benching;

/// <summary>What <c>perfgen bench</c> was asked for.</summary>
internal sealed record BenchRequest
{
    /// <summary>The earlier version; null to measure the machine's noise alone.</summary>
    public required string? Base { get; init; }

    public required string? Project { get; init; }

    public required LaunchPlan Plan { get; init; }

    public required bool MeasureNoise { get; init; }

    /// <summary>Where reports are kept; null for a temporary folder.</summary>
    public required string? Artifacts { get; init; }

    public required BenchmarkArguments Arguments { get; init; }

    public required JudgingOptions Judging { get; init; }
}

/// <summary>What came of it: a comparison unless only the noise was asked for.</summary>
internal readonly record struct BenchResult(Comparison? Comparison, MachineNoise? Noise);

/// <summary>The whole of one <c>perfgen bench</c>: copies, builds, launches, comparison; and everything taken away again.</summary>
internal static class BenchSession
{
    public static async Task<BenchResult> RunAsync(BenchRequest request, BenchProgress progress, CancellationToken cancellation)
    {
        if (request.Base is null && !request.MeasureNoise)
            throw CommandException.Usage("Name the version to compare with: --base with a branch, a tag or a commit; or measure the machine alone with --aa.");

        string temporary = Directory.CreateTempSubdirectory("perfgen-reports-").FullName;
        try
        {
            return await RunAsync(request, request.Artifacts is { } kept ? Path.GetFullPath(kept) : temporary, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            throw CommandException.Input("Stopped before anything had run; nothing was compared.");
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task<BenchResult> RunAsync(BenchRequest request, string artifacts, BenchProgress progress, CancellationToken cancellation)
    {
        string folder = Directory.GetCurrentDirectory();
        GitRepository repository = await GitRepository.OfAsync(folder, cancellation);
        BenchmarkProject project = BenchmarkProject.Find(repository.Root, folder, request.Project);
        string reference = request.Base ?? "HEAD";
        string commit = await repository.CommitAsync(reference, cancellation);
        progress.Say($"checking out {reference} ({commit[..10]}) and the work tree");
        await using VersionCopies copies = await VersionCopies.CreateAsync(repository, commit, headCommit: null, cancellation);

        var versions = new List<BenchmarkVersion>();
        if (request.Base is not null)
            versions.Add(await BuiltAsync(copies.Base, $"base {request.Base}"));
        if (request.MeasureNoise)
            versions.Add(await BuiltAsync(request.Base is null ? copies.Head : copies.Base, request.Base is null ? "work tree" : $"base {request.Base} again"));
        versions.Add(await BuiltAsync(copies.Head, request.Base is null ? "work tree again" : "work tree"));

        await new InterleavedRun([.. versions], request.Arguments, PlanOf(request), request.Judging, progress).RunAsync(cancellation);
        return Compare(request, versions);

        async Task<BenchmarkVersion> BuiltAsync(string copy, string name)
        {
            progress.Say($"building the {name}");
            string program = await project.BuildAsync(copy, name, cancellation);
            return new BenchmarkVersion(
                name, program, Path.GetDirectoryName(Path.Combine(copy, project.RelativePath))!, Path.Combine(artifacts, name.Replace(' ', '-').Replace('/', '-')));
        }
    }

    /// <summary>Of the machine alone nothing is to be decided: the first launches are all.</summary>
    private static LaunchPlan PlanOf(BenchRequest request) =>
        request.Base is null ? request.Plan with { MaxLaunches = request.Plan.Launches } : request.Plan;

    private static BenchResult Compare(BenchRequest request, List<BenchmarkVersion> versions)
    {
        if (versions.FirstOrDefault(static version => version.Launches.Count == 0) is { } missing)
            throw CommandException.Input($"Stopped before the {missing.Name} had run once; nothing was compared.");

        MachineNoise? noise = request.MeasureNoise
            ? MachineNoise.Of(Comparer.Compare(InterleavedRun.SideOf(versions[0]), InterleavedRun.SideOf(versions[1]), request.Judging))
            : null;
        if (request.Base is null)
            return new BenchResult(null, noise);

        JudgingOptions options = request.Judging with { MachineNoise = noise?.Share ?? 0 };
        return new BenchResult(Comparer.Compare(InterleavedRun.SideOf(versions[0]), InterleavedRun.SideOf(versions[^1]), options), noise);
    }
}
