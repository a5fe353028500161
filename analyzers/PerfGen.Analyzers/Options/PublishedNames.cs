using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PerfGen.Analyzers.Options;

/// <summary>
/// The baseline: names that are already published, which renaming would break for every dashboard. An additional file
/// <c>PerfGen.PublishedNames.txt</c>, one name a line, <c>#</c> begins a comment, a trailing <c>*</c> stands for anything.
/// </summary>
internal sealed class PublishedNames
{
    public const string FileName = "PerfGen.PublishedNames.txt";

    private readonly ImmutableHashSet<string> _names;
    private readonly ImmutableArray<string> _prefixes;

    private PublishedNames(ImmutableHashSet<string> names, ImmutableArray<string> prefixes)
    {
        _names = names;
        _prefixes = prefixes;
    }

    /// <summary>Reads the baseline once per compilation.</summary>
    public static PublishedNames Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        ImmutableHashSet<string>.Builder names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        ImmutableArray<string>.Builder prefixes = ImmutableArray.CreateBuilder<string>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (!file.Path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase) || file.GetText(cancellation) is not { } text)
                continue;

            foreach (TextLine line in text.Lines)
            {
                string name = line.ToString();
                int comment = name.IndexOf('#');
                name = (comment < 0 ? name : name.Substring(0, comment)).Trim();
                if (name.EndsWith("*", StringComparison.Ordinal))
                    prefixes.Add(name.TrimEnd('*'));
                else if (name.Length > 0)
                    names.Add(name);
            }
        }

        return new PublishedNames(names.ToImmutable(), prefixes.ToImmutable());
    }

    public bool Contains(string name)
    {
        if (_names.Contains(name))
            return true;
        foreach (string prefix in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
