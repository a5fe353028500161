using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PerfGen.Generators.Tests.Caching;

/// <summary>A project that is open in an editor: one driver lives through all of its versions.</summary>
internal sealed class EditingSession
{
    private readonly SourceProject _project;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public EditingSession(SourceProject project)
    {
        _project = project;
        _compilation = project.Compile();
        _driver = CSharpGeneratorDriver.Create(
            [new ProfileGenerator().AsSourceGenerator()],
            parseOptions: SourceProject.ParseOptions,
            optionsProvider: new BuildPropertyOptions(project.BuildProperties),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public IEnumerable<string> GeneratedFiles => _driver.GetRunResult().Results.Single().GeneratedSources.Select(static source => source.HintName);

    /// <summary>Replaces text that stands once in a file. Returns why each step's outputs are what they are now.</summary>
    public string Edit(string path, string text, string replacement)
    {
        SyntaxTree old = _compilation.SyntaxTrees.Single(tree => tree.FilePath == SourceProject.Directory + path);
        SourceText before = old.GetText(TestContext.Current.CancellationToken);
        int position = before.ToString().IndexOf(text, StringComparison.Ordinal);
        Assert.True(position >= 0, $"'{text}' is not in {path}.");

        SourceText after = before.WithChanges(new TextChange(new TextSpan(position, text.Length), replacement));
        _compilation = _compilation.ReplaceSyntaxTree(old, old.WithChangedText(after));
        return Run();
    }

    public string Add(string path, string text)
    {
        _compilation = _compilation.AddSyntaxTrees(SourceProject.Parse(path, text));
        return Run();
    }

    public string SetProperty(string name, string value)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new BuildPropertyOptions(_project.WithProperty(name, value).BuildProperties));
        return Run();
    }

    private string Run()
    {
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
        return StepReasons.Of(_driver.GetRunResult().Results.Single());
    }
}
