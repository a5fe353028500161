using System.Reflection;
using PerfGen.Compiling;

namespace PerfGen.Benchmarks.Generating;

/// <summary>Writes a project to be built by the real compiler, with the package, so that its own timing report can be read.</summary>
internal static class ProjectOnDisk
{
    /// <summary>That of the sources.</summary>
    public static string Version => typeof(Profiler).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>
    /// Empty settings files keep those of the folders above out. The version is that of the package that it refers to, or null for a project
    /// without; the properties go into the project file.
    /// </summary>
    public static void Write(SourceProject project, string folder, string? version, string properties)
    {
        Directory.CreateDirectory(folder);
        foreach (string settings in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(folder, settings), "<Project />");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true");
        File.WriteAllText(Path.Combine(folder, project.AssemblyName + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {(version is null ? "" : $"""<PackageReference Include="PerfGen" Version="{version}" />""")}
              </ItemGroup>
            </Project>
            """);
        foreach ((string path, string text) in project.Files)
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Console.WriteLine($"{project.Files.Length} files in {folder}");
    }
}
