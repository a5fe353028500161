namespace PerfGen.Cli.Benching;

/// <summary>
/// Both versions checked out beside one another, outside of the work tree, at paths of equal length: where a program lies must not
/// make the difference. Editing may go on meanwhile.
/// </summary>
internal sealed class VersionCopies : IAsyncDisposable
{
    private readonly GitRepository _repository;
    private readonly string _folder = Directory.CreateTempSubdirectory("perfgen-bench-").FullName;

    private VersionCopies(GitRepository repository) => _repository = repository;

    public string Base => Path.Combine(_folder, "base");

    public string Head => Path.Combine(_folder, "head");

    /// <param name="repository">Where the versions come from.</param>
    /// <param name="baseCommit">The earlier one.</param>
    /// <param name="headCommit">The later one; null for the work tree as it is.</param>
    /// <param name="cancellation">Cancels; what was made by then is taken away.</param>
    public static async Task<VersionCopies> CreateAsync(GitRepository repository, string baseCommit, string? headCommit, CancellationToken cancellation)
    {
        var copies = new VersionCopies(repository);
        try
        {
            await repository.AddWorkTreeAsync(copies.Base, baseCommit, cancellation);
            await repository.AddWorkTreeAsync(copies.Head, headCommit ?? await repository.CommitOfWorkTreeAsync(cancellation), cancellation);
            if (headCommit is null)
                await copies.CopyUntrackedAsync(cancellation);
            return copies;
        }
        catch
        {
            await copies.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _repository.RemoveWorkTreeAsync(Base);
        await _repository.RemoveWorkTreeAsync(Head);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task CopyUntrackedAsync(CancellationToken cancellation)
    {
        foreach (string file in await _repository.UntrackedFilesAsync(cancellation))
        {
            string source = Path.Combine(_repository.Root, file), target = Path.Combine(Head, file);
            if (!File.Exists(source))
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }
    }
}
