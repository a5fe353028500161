namespace Quickstart;

/// <summary>A file or folder: what the findings call it, and where it is.</summary>
internal sealed record SourcePath(string Name, string FullPath)
{
    internal SourcePath Child(string name) => new(Path.Combine(Name, name), Path.Combine(FullPath, name));
}
