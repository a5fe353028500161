namespace PerfGen.Generators.Tests.Robustness;

/// <summary>Names that are legal, and what becomes of them in file names, identifiers, literals and comments.</summary>
public class OddNamesTests
{
    private const string Class = """
        using PerfGen;

        public class Orders
        {
            [Profile]
            public int Place() => 1;

            public int Call()
            {
                using (Profiler.Scope("all"))
                    return Place();
            }
        }
        """;

    [Theory]
    [InlineData("with spaces.cs")]
    [InlineData("Größe/Été/数.cs")]
    [InlineData("😀.cs")]
    [InlineData("a#b%20c;d,e+f&g='h'.cs")]
    [InlineData("[a](b){c}<d>.cs")]
    [InlineData("a\"b\\c.cs")]
    [InlineData("line\nbreak\u2028s.cs")]
    [InlineData("../Shared/Linked.cs")]
    [InlineData("/elsewhere/Linked.cs")]
    [InlineData(@"C:\Users\me\Linked file.cs")]
    [InlineData("NoExtension")]
    [InlineData(".cs")]
    [InlineData("CON.cs")]
    [InlineData("")]
    public void AnyFileNameWillDo(string path) => Survival.SurvivesWithoutProblems(new SourceProject().With(path, Class));

    [Theory]
    [InlineData("a.b.cs", "a/b.cs", "a b.cs", "a-b.cs", "a_b.cs", "a+b.cs", "a..b.cs", "..a.b.cs")]
    [InlineData("x/a.cs", "x.a.cs", "x-a.cs", "x a.cs", "../x/a.cs", "../../x/a.cs", "x/../a.cs", "x//b.cs")]
    public void FilesOfSimilarNamesGetAnOutputEach(params string[] paths)
    {
        SourceProject project = paths.Select(static (path, index) => (path, index)).Aggregate(new SourceProject(), static (project, file) =>
            project.With(file.path, Class.Replace("Orders", $"Orders{file.index}", StringComparison.Ordinal)));

        GeneratorRun run = Survival.SurvivesWithoutProblems(project);

        Assert.Equal(2 * paths.Length, run.Files.Keys.Count(static name => name.StartsWith("Calls.", StringComparison.Ordinal) || name.StartsWith("Probes.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Größe")]
    [InlineData("数")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("@class")]
    [InlineData("@global")]
    [InlineData("\\u0041bc")]
    [InlineData("a\u200Db")]
    [InlineData("value")]
    [InlineData("nameof")]
    [InlineData("Probes")]
    [InlineData("Gate")]
    [InlineData("System")]
    [InlineData("PerfGen")]
    [InlineData("Declarations")]
    [InlineData("Scopes")]
    [InlineData("Method")]
    [InlineData("MethodImpl")]
    [InlineData("InterceptsLocation")]
    public void AnyIdentifierWillDo(string name) => Survival.SurvivesWithoutProblems(SourceProject.Of($$"""
        #pragma warning disable CS8981 // Names of lower-case letters only.
        namespace Outer.{{name}}
        {
            public class Type<T>
            {
                [global::PerfGen.Profile]
                public int {{name}}(int first) => first;

                [global::PerfGen.Profile]
                private static int Hidden<{{name}}>({{name}} first) => 1;

                public int Call() => {{name}}(1) + Hidden(2);
            }

            public static class {{name}}
            {
                [global::PerfGen.Profile]
                private static int Hidden(int {{name}}) => {{name}};

                public static int Call() => Hidden(3);
            }
        }
        """));

    [Theory]
    [InlineData("\\\"\\\"\\\"")]
    [InlineData("{0} {{x}} %s $\\\"{1}\\\"")]
    [InlineData("*/ // #endif")]
    [InlineData("\\0\\a\\b\\u007f\\u0085\\u2028\\u2029")]
    [InlineData("\\ud83d")]
    [InlineData("\\\\")]
    [InlineData("</script>&amp;")]
    public void AnySeriesNameWillDo(string name) => Survival.SurvivesWithoutProblems(SourceProject.Of(Class
        .Replace("[Profile]", $"[Profile(Name = \"{name}\")]", StringComparison.Ordinal)
        .Replace("\"all\"", $"\"{name}\"", StringComparison.Ordinal)));
}
