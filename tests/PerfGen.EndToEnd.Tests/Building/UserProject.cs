using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests.Building;

/// <summary>A project as a user would have it: the SDK's defaults and one package reference.</summary>
internal sealed class UserProject
{
    private readonly string _name;

    public UserProject(LocalFeed feed, string name, string? properties = null, bool isProgram = true, IReadOnlyList<UserProject>? references = null, string? items = null)
    {
        _name = name;
        Folder = Path.Combine(feed.Folder, "projects", $"{name}-{Guid.NewGuid():N}", name);
        Directory.CreateDirectory(Folder);
        Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {(isProgram ? "<OutputType>Exe</OutputType>" : "")}
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PerfGen" Version="{feed.Version}" />
                {items}
                {string.Concat((references ?? []).Select(static project => $"<ProjectReference Include=\"{project.Folder}/{project._name}.csproj\" />"))}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public string Assembly => Path.Combine(Folder, "bin", "Release", "net10.0", _name + ".dll");

    public UserProject Write(string file, string text)
    {
        File.WriteAllText(Path.Combine(Folder, file), text);
        return this;
    }

    /// <summary>Adds a program of the folder <c>Programs</c>.</summary>
    public UserProject Add(string program) =>
        Write(program, File.ReadAllText(Path.Combine(Repository.Root, "tests", "PerfGen.EndToEnd.Tests", "Programs", program)));

    public async Task<CommandRun> BuildAsync(params string[] arguments) =>
        await CommandRun.DotNetAsync(Folder, ["build", "--configuration", "Release", .. arguments]);

    public Task<CommandRun> RunAsync(string argument, IReadOnlyDictionary<string, string>? environment = null, Action<int>? started = null) =>
        CommandRun.RunAsync("dotnet", [Assembly, argument], Folder, environment, started);

    /// <summary>Runs the program and reads the snapshot that it left.</summary>
    public async Task<(CommandRun Run, Snapshot Snapshot)> ProfileAsync(string argument, Action<int>? started = null)
    {
        string path = Path.Combine(Folder, $"snapshot-{Guid.NewGuid():N}.json");
        CommandRun run = await RunAsync(argument, new Dictionary<string, string> { ["PERFGEN_SNAPSHOT"] = path }, started);
        Assert.True(File.Exists(path), $"No snapshot was written.\n{run.Output}\n{run.Errors}");
        return (run, SnapshotFile.Read(path));
    }
}
