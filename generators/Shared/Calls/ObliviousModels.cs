using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>
/// Semantic models that do not know what may be null. Which method is called does not depend on it, and following it through
/// a body takes several times as long as binding one call there.
/// </summary>
internal static class ObliviousModels
{
#pragma warning disable RSEXPERIMENTAL001 // What the editors themselves have used since the floor's version.
    public static SemanticModel Of(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
