using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.Analyzers.Tests;

/// <summary>A fix that needs a type brings the using directive along, to where it belongs.</summary>
public sealed class FixedImportsTests
{
    [Theory]
    [InlineData("using System;\nusing Shop;\n\nclass C;\n", "using System;\nusing System.Diagnostics;\nusing Shop;\n\nclass C;\n")]
    [InlineData("using Shop;\n\nclass C;\n", "using System.Diagnostics;\nusing Shop;\n\nclass C;\n")]
    [InlineData("// A header.\n\nusing System.Diagnostics.Metrics;\n\nclass C;\n", "// A header.\n\nusing System.Diagnostics;\nusing System.Diagnostics.Metrics;\n\nclass C;\n")]
    [InlineData("class C;\n", "using System.Diagnostics;\n\nclass C;\n")]
    [InlineData("// A header.\nnamespace N;\n", "// A header.\nusing System.Diagnostics;\n\nnamespace N;\n")]
    [InlineData("using System;\r\nusing static Shop.All;\r\n\r\nclass C;\r\n", "using System;\r\nusing System.Diagnostics;\r\nusing static Shop.All;\r\n\r\nclass C;\r\n")]
    [InlineData("global using System.Net;\nusing A = System.Int32;\n\nclass C;\n", "global using System.Net;\nusing System.Diagnostics;\nusing A = System.Int32;\n\nclass C;\n")]
    [InlineData("using System.Diagnostics;\n\nclass C;\n", "using System.Diagnostics;\n\nclass C;\n")]
    public void TheDirectiveStandsWhereItIsSorted(string source, string expected) =>
        Assert.Equal(expected, UsingDirectives.Add((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source).GetRoot(), ["System.Diagnostics"]).ToFullString());
}
