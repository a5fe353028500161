using System.Collections.Concurrent;
using PerfGen;

namespace Quickstart;

/// <summary>From folders to findings.</summary>
internal sealed class SourceAnalysis
{
    private const int ShownOfEach = 10;

    private readonly IdentifierCounter _identifiers = new();
    private readonly ConcurrentBag<Unreadable> _unreadable = [];

    [Profile]
    internal async Task<Findings> RunAsync(IReadOnlyList<SourcePath> folders)
    {
        var walk = new FolderWalk();
        foreach (SourcePath folder in folders)
            walk.Enter(folder);

        SourceFile[] files = await ReadAllAsync(walk.Files);
        IReadOnlyList<Passage> passages = new PassageFinder().Find(files);

        using (Profiler.Scope("summarise"))
        {
            return new Findings(
                files.Length,
                files.Sum(static file => file.Lines),
                files.Sum(static file => file.Tokens.Length),
                Ranking.Top(_identifiers.Counts, ShownOfEach, static item => item.Count, static item => item.Name),
                passages.Count,
                Ranking.Top(passages, ShownOfEach, static passage => passage.Length, static passage => passage.ToString()),
                [.. walk.NotEntered.Concat(_unreadable).OrderBy(static item => item.Name, StringComparer.Ordinal)]);
        }
    }

    /// <summary>In the order of the paths, whichever file is ready first.</summary>
    private async Task<SourceFile[]> ReadAllAsync(IReadOnlyList<SourcePath> paths)
    {
        var files = new SourceFile?[paths.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, paths.Count), async (index, _) =>
            files[index] = await AnalyzeAsync(paths[index]));
        return [.. files.OfType<SourceFile>()];
    }

    [Profile]
    private async Task<SourceFile?> AnalyzeAsync(SourcePath path)
    {
        try
        {
            string text = await SourceReader.ReadAsync(path.FullPath);
            Token[] tokens = Tokenizer.Tokenize(text);
            if (IdentifierCounter.Understands(path.Name))
                _identifiers.Add(tokens);
            return new SourceFile(path.Name, Tokenizer.CountLines(text), tokens, Fingerprints.Compute(tokens));
        }
        catch (Exception exception) when (Unreadable.IsCause(exception))
        {
            _unreadable.Add(Unreadable.Because(path.Name, exception));
            return null;
        }
    }
}
