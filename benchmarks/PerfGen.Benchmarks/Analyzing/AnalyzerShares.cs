using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Benchmarks.Analyzing;

/// <summary>
/// What the rules add to a compilation, as the compiler's own ReportAnalyzer counts it: the time in each analyzer's callbacks, against the time of compiling the same sources on one
/// thread, in the same run: a busy machine slows both.
/// </summary>
internal static class AnalyzerShares
{
    private const int Rounds = 3;

    /// <summary>Prints each analyzer's share of the compiler's time, in percent.</summary>
    /// <param name="folders">More sources, each folder compiled on its own.</param>
    public static async Task RunAsync(IEnumerable<string> folders)
    {
        string repository = RepositoryRoot();
        ImmutableArray<DiagnosticAnalyzer> analyzers = Analyzers(repository);
        IReadOnlyList<FolderProject> projects = FolderProject.All(repository, folders);
        Console.WriteLine($"{projects.Count} projects, {projects.Sum(static project => project.Trees.Length)} files, {projects.Sum(static project => project.Lines)} lines, {analyzers.Length} analyzers; least of {Rounds} rounds");

        var compiling = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        var analyzing = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            var compiled = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
            var analyzed = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
            foreach (FolderProject project in projects)
            {
                compiled[project.Name] = Compile(project);
                foreach ((DiagnosticAnalyzer analyzer, TimeSpan time) in await AnalyzeAsync(project, analyzers))
                    analyzed[analyzer.GetType().Name] = analyzed.GetValueOrDefault(analyzer.GetType().Name) + time;
            }

            KeepLeast(compiling, compiled);
            KeepLeast(analyzing, analyzed);
        }

        Print(compiling.Values.Aggregate(static (sum, time) => sum + time), analyzing);
    }

    /// <summary>The compiler's work without analyzers: bind, check, emit.</summary>
    private static TimeSpan Compile(FolderProject project)
    {
        Compilation compilation = project.Compile();
        long start = Stopwatch.GetTimestamp();
        compilation.GetDiagnostics();
        compilation.Emit(Stream.Null);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<IReadOnlyList<(DiagnosticAnalyzer Analyzer, TimeSpan Time)>> AnalyzeAsync(FolderProject project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // One after the other, so that an analyzer's time is not another's waiting.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: static (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        CompilationWithAnalyzers run = project.Compile().WithAnalyzers(analyzers, options);
        AnalysisResult result = await run.GetAnalysisResultAsync(CancellationToken.None);
        return [.. result.AnalyzerTelemetryInfo.Select(static analyzer => (analyzer.Key, analyzer.Value.ExecutionTime))];
    }

    private static void Print(TimeSpan compiling, Dictionary<string, TimeSpan> analyzing)
    {
        foreach ((string name, TimeSpan time) in analyzing.OrderByDescending(static analyzer => analyzer.Value))
            Console.WriteLine($"{Percent(time / compiling),8}  {name}");
        TimeSpan all = analyzing.Values.Aggregate(static (sum, time) => sum + time);
        Console.WriteLine($"{Percent(all / compiling),8}  together; the budget is 3 %");
    }

    private static string Percent(double share) => (share * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private static void KeepLeast(Dictionary<string, TimeSpan> least, Dictionary<string, TimeSpan> round)
    {
        foreach ((string name, TimeSpan time) in round)
            least[name] = least.TryGetValue(name, out TimeSpan known) && known < time ? known : time;
    }

    /// <summary>The analyzers as they were built beside this program.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers(string repository)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
        Assembly assembly = Assembly.LoadFrom(Path.Combine(repository, "analyzers", "PerfGen.Analyzers", "bin", configuration, "netstandard2.0", "PerfGen.Analyzers.dll"));
        return [.. assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer))).Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
    }

    private static string RepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PerfGen.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The benchmark must run from within the repository: no folder above it holds PerfGen.sln.");
    }
}
