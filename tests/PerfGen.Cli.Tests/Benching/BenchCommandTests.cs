using System.Text.Json;
using PerfGen.Cli.Benching;
using PerfGen.Cli.Tests.Data;

namespace PerfGen.Cli.Tests.Benching;

/// <summary>The whole verb in a repository of its own, with real benchmarks, really built and run.</summary>
public sealed class BenchCommandTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><NoWarn>NU1603</NoWarn></PropertyGroup>
          <ItemGroup><PackageReference Include="BenchmarkDotNet" Version="0.14.0" /></ItemGroup>
        </Project>
        """;

    private const string Benchmarks = """
        using BenchmarkDotNet.Attributes;
        using BenchmarkDotNet.Running;
        BenchmarkSwitcher.FromAssembly(typeof(Till).Assembly).Run(args);

        [MemoryDiagnoser]
        public class Till
        {
            [Benchmark] public byte[] Print() => new byte[10_000];
            [Benchmark] public int Add() { int sum = 0; for (int i = 0; i < 20_000; i++) sum += i % 7; return sum; }
        }
        """;

    private static readonly string[] _short = ["--inProcess", "--warmupCount", "1", "--iterationCount", "2", "--invocationCount", "16", "--unrollFactor", "1"];
    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        // Git's objects are read-only, and may not be deleted everywhere before they are writable.
        foreach (string file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    [Fact]
    public async Task APlantedRegressionInTheWorkTreeIsFoundAndTheWorkTreeIsLeftAlone()
    {
        await CommitAsync();
        _folder.Write("Bench/Till.cs", Benchmarks.Replace("byte[10_000]", "byte[30_000]", StringComparison.Ordinal));
        _folder.Write("Bench/New.cs", "public class New { [BenchmarkDotNet.Attributes.Benchmark] public int Nothing() => 1; }");
        string[] statusBefore = await StatusAsync();

        ProcessRun run = await PerfGenAsync(["bench", "--base", "HEAD", "--launches", "2", "--max-launches", "2", "--format", "json", "-o", "out.json", "--threshold", "500%", "--", .. _short]);

        Assert.True(run.ExitCode == ExitCodes.Alarm, run.Output);
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "out.json")));
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToDictionary(static row => row.GetProperty("name").GetString()!);
        Assert.Equal(("regressed", "allocation"), (rows["Till.Print"].GetProperty("verdict").GetString(), rows["Till.Print"].GetProperty("reason").GetString()));
        Assert.Equal("added", rows["New.Nothing"].GetProperty("verdict").GetString());
        Assert.NotEqual("regressed", rows["Till.Add"].GetProperty("verdict").GetString());
        Assert.Contains("launch 4 of 4", run.Output);

        File.Delete(Path.Combine(_folder.Path, "out.json"));
        Assert.Equal(statusBefore, await StatusAsync());
        Assert.Single((await GitAsync("worktree", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "Bench", "bin")));
    }

    [Fact]
    public async Task ABaseThatDoesNotBuildIsASentenceWithTheCompilersOwn()
    {
        _folder.Write("Bench/Bench.csproj", Project.Replace("BenchmarkDotNet\"", "Broken.Name.Of.A.Package.That.Is.Not\"", StringComparison.Ordinal));
        _folder.Write("Bench/Till.cs", "this is no program");
        await CommitAllAsync();

        ProcessRun run = await PerfGenAsync(["bench", "--base", "HEAD", "--project", "Bench"]);

        Assert.Equal(ExitCodes.Input, run.ExitCode);
        Assert.Contains("The base HEAD does not build; repair it, or choose another base:", run.Output);
        Assert.Single((await GitAsync("worktree", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("names no commit", "bench", "--base", "no-such-branch", "--project", "Bench")]
    [InlineData("Name the version to compare with", "bench")]
    [InlineData("names no project", "bench", "--base", "HEAD", "--project", "nowhere")]
    public async Task WhatIsNotThereIsASentence(string expected, params string[] arguments)
    {
        await CommitAsync();
        ProcessRun run = await PerfGenAsync(arguments);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains(expected, run.Output);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task OutsideOfARepositoryIsASentence()
    {
        ProcessRun run = await PerfGenAsync(["bench", "--base", "HEAD"]);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("is in no git repository", run.Output);
    }

    private async Task CommitAsync()
    {
        _folder.Write("Bench/Bench.csproj", Project);
        _folder.Write("Bench/Till.cs", Benchmarks);
        await CommitAllAsync();
    }

    private async Task CommitAllAsync()
    {
        _folder.Write(".gitignore", "bin/\nobj/\n");
        await GitAsync("init", "--quiet");
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "--quiet", "-m", "The till");
    }

    /// <summary>What git prints on its two streams comes in any order, and one of them is empty.</summary>
    private async Task<string[]> StatusAsync() => (await GitAsync("status", "--porcelain")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task<string> GitAsync(params string[] arguments)
    {
        ProcessRun run = await ProcessRun.RunAsync("git", arguments, _folder.Path, CancellationToken.None);
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output;
    }

    private Task<ProcessRun> PerfGenAsync(string[] arguments) =>
        ProcessRun.RunAsync("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments], _folder.Path, new CancellationTokenSource(TimeSpan.FromMinutes(4)).Token);
}
