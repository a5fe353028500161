using System.Text.RegularExpressions;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests.Onboarding;

/// <summary>A project that was made at a command line, by somebody who has read the README and nothing else.</summary>
internal sealed partial class TemplateProject
{
    private readonly string _file;

    private TemplateProject(string folder, string name)
    {
        Folder = folder;
        Name = name;
        _file = Path.Combine(folder, $"{name}.csproj");
    }

    public string Folder { get; }

    public string Name { get; }

    /// <summary>What a program compiles to; of a library with several frameworks, that for .NET 10.</summary>
    public string Assembly => Path.Combine(Folder, "bin", "Debug", "net10.0", $"{Name}.dll");

    public string Report => Path.Combine(Folder, "obj", "Debug", "net10.0", "perfgen", "report.html");

    /// <summary><c>dotnet new</c>, in a folder beside the projects that it will refer to.</summary>
    public static async Task<TemplateProject> CreateAsync(string solution, string template, string name)
    {
        var project = new TemplateProject(Path.Combine(solution, name), name);
        Directory.CreateDirectory(solution);
        (await CommandRun.DotNetAsync(solution, "new", template, "--name", name)).Successful();
        return project;
    }

    public TemplateProject Write(string file, string text)
    {
        File.WriteAllText(Path.Combine(Folder, file), text);
        return this;
    }

    /// <summary>Edits the project file as somebody would who wants several frameworks.</summary>
    public TemplateProject Target(string frameworks)
    {
        string project = File.ReadAllText(_file);
        Assert.Contains("<TargetFramework>net10.0</TargetFramework>", project, StringComparison.Ordinal);
        File.WriteAllText(_file, project.Replace("<TargetFramework>net10.0</TargetFramework>", $"<TargetFrameworks>{frameworks}</TargetFrameworks><LangVersion>latest</LangVersion>", StringComparison.Ordinal));
        return this;
    }

    public async Task<TemplateProject> InstallAsync(string command)
    {
        await ReadmeCommands.RunAsync(command, Folder);
        return this;
    }

    public async Task<TemplateProject> ReferToAsync(TemplateProject library)
    {
        (await CommandRun.DotNetAsync(Folder, "add", "reference", library._file)).Successful();
        return this;
    }

    /// <summary>Builds it, which must give no warning; returns what the build says of PerfGen.</summary>
    public async Task<string[]> BuildAsync()
    {
        CommandRun build = (await CommandRun.DotNetAsync(Folder, "build", "--tl:off")).Successful();
        Assert.True(NoWarning().IsMatch(build.Output), build.Output);
        return [.. build.Output.Split('\n').Select(static line => line.Trim()).Where(static line => line.StartsWith("PerfGen:", StringComparison.Ordinal))];
    }

    /// <summary>Runs what was built and reads the profile that it left.</summary>
    public async Task<(CommandRun Run, Snapshot Profile)> RunAsync(Action<int>? started = null, params string[] arguments)
    {
        string path = Path.Combine(Folder, "profile.json");
        CommandRun run = await CommandRun.RunAsync("dotnet", [Assembly, .. arguments], Folder, new Dictionary<string, string> { ["PERFGEN_SNAPSHOT"] = path }, started);
        Assert.True(File.Exists(path), $"No snapshot was written.\n{run.Output}\n{run.Errors}");
        return (run.Successful(), SnapshotFile.Read(path));
    }

    [GeneratedRegex(@"^\s*0 Warning\(s\)", RegexOptions.Multiline)]
    private static partial Regex NoWarning();
}
