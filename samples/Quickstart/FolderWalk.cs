using System.Collections.Frozen;
using PerfGen;

namespace Quickstart;

/// <summary>Collects the files under folders, each once.</summary>
internal sealed class FolderWalk
{
    private static readonly FrozenSet<string> _skipped = FrozenSet.Create(".git", "bin", "obj", "artifacts", "node_modules");

    private readonly HashSet<string> _entered = [];
    private readonly List<SourcePath> _files = [];
    private readonly List<Unreadable> _notEntered = [];

    /// <summary>In an order that does not depend on the file system.</summary>
    internal IReadOnlyList<SourcePath> Files => [.. _files.OrderBy(static file => file.Name, StringComparer.Ordinal)];

    internal IEnumerable<Unreadable> NotEntered => _notEntered;

    /// <summary>A folder met before, because one given folder lies in another, is not entered again.</summary>
    internal void Enter(SourcePath folder)
    {
        if (!_entered.Add(folder.FullPath))
            return;

        try
        {
            Walk(folder);
        }
        catch (Exception exception) when (Unreadable.IsCause(exception))
        {
            _notEntered.Add(Unreadable.Because(folder.Name, exception));
        }
    }

    [Profile]
    private void Walk(SourcePath folder)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder.FullPath).EnumerateFileSystemInfos())
        {
            SourcePath path = folder.Child(entry.Name);
            if (entry is FileInfo)
                _files.Add(path);
            else if (_skipped.Contains(entry.Name))
                continue;
            else if (entry.LinkTarget is not null)
                _notEntered.Add(new Unreadable(path.Name, "a link to a folder, which may lead back here"));
            else
                Enter(path);
        }
    }
}
