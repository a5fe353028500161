namespace PerfGen.Cli.Benching;

/// <summary>The repository that the benchmarks are in. Nothing here touches its work tree, its index or its branches.</summary>
internal sealed class GitRepository
{
    private GitRepository(string root) => Root = root;

    public string Root { get; }

    public static async Task<GitRepository> OfAsync(string folder, CancellationToken cancellation)
    {
        ProcessRun run = await ProcessRun.RunAsync("git", ["rev-parse", "--show-toplevel"], folder, cancellation);
        return run.ExitCode == 0
            ? new GitRepository(run.Output.Trim())
            : throw CommandException.Usage($"'{folder}' is in no git repository; run 'perfgen bench' inside of the one to compare.");
    }

    public async Task<string> CommitAsync(string reference, CancellationToken cancellation)
    {
        ProcessRun run = await GitAsync(cancellation, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}");
        return run.ExitCode == 0
            ? run.Output.Trim()
            : throw CommandException.Usage($"'{reference}' names no commit of '{Root}'; give a branch, a tag or a commit, and fetch it first if it is remote.");
    }

    /// <summary>
    /// The work tree as it is now, as a commit that no branch knows: tracked files with their uncommitted changes. Untracked files are
    /// listed by <see cref="UntrackedFilesAsync"/>.
    /// </summary>
    public async Task<string> CommitOfWorkTreeAsync(CancellationToken cancellation)
    {
        ProcessRun run = await GitAsync(cancellation, "-c", "user.name=perfgen", "-c", "user.email=perfgen@localhost", "stash", "create");
        string commit = run.ExitCode == 0 ? run.Output.Trim() : "";
        return commit.Length > 0 ? commit : await CommitAsync("HEAD", cancellation);
    }

    /// <summary>New files that are not ignored, relative to the root.</summary>
    public async Task<IReadOnlyList<string>> UntrackedFilesAsync(CancellationToken cancellation)
    {
        ProcessRun run = await GitAsync(cancellation, "ls-files", "--others", "--exclude-standard", "-z");
        return run.Output.Trim().Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task AddWorkTreeAsync(string folder, string commit, CancellationToken cancellation)
    {
        ProcessRun run = await GitAsync(cancellation, "worktree", "add", "--detach", "--force", folder, commit);
        if (run.ExitCode != 0)
            throw CommandException.Input($"git cannot check out {commit[..Math.Min(12, commit.Length)]} beside the work tree ({run.Tail.ReplaceLineEndings(" ")}); see 'git worktree list'.");
    }

    /// <summary>Takes a copy away again, also after Ctrl+C.</summary>
    public async Task RemoveWorkTreeAsync(string folder)
    {
        await GitAsync(CancellationToken.None, "worktree", "remove", "--force", folder);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        await GitAsync(CancellationToken.None, "worktree", "prune");
    }

    private Task<ProcessRun> GitAsync(CancellationToken cancellation, params string[] arguments) =>
        ProcessRun.RunAsync("git", arguments, Root, cancellation);
}
